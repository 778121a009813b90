import type { access as zh } from '../zh/access'

export const access: Record<keyof typeof zh, string> = {
  'signIn.title': 'Sign in to the console',
  'signIn.lead': 'The working place of chiefs, offices and agencies. Documents can be read without signing in.',
  'signIn.account': 'Account',
  'signIn.password': 'Password',
  'signIn.do': 'Sign in',
  'signIn.accountMissing': 'Enter the account',
  'signIn.passwordMissing': 'Enter the password',
  'signIn.locked': 'Try again in {n} {n|second|seconds}.',
  'signIn.oidc': "Sign in with the city's identity",
  'signIn.demonstration': 'Demonstration accounts',
  'signIn.demonstrationText':
    'All share the demonstration password printed at the start. Choose one to fill in its account.',
  'signIn.firstRun':
    'The platform has no administrator yet. Open the one-time link printed at the start to make the first one.',
  'signIn.portal': 'To the portal, without signing in',
  'password.again': 'Password again',
  'password.rule': 'At least 10 characters.',
  'password.short': 'The password needs at least 10 characters; it has {n}.',
  'password.differs': 'The two passwords differ.',
  'password.nameMissing': 'Enter the name',
  'link.title.FIRST_ADMINISTRATOR': 'Make the first administrator',
  'link.title.INVITATION': 'Accept the invitation',
  'link.title.RESET': 'Choose a new password',
  'link.lead.FIRST_ADMINISTRATOR':
    'The platform starts for the first time; nobody can sign in yet. This administrator can invite the others.',
  'link.lead.INVITATION': '{name}, you are invited to Lingxing. Choose a password to sign in.',
  'link.lead.RESET': '{name}, choose a new password; the old one ends with it.',
  'link.validUntil': 'This link holds until {at} and can be used once.',
  'link.accountRule': '2 to 32 small letters, digits or . _ -',
  'link.name': 'Name',
  'link.do': 'Set the password',
  'link.done': 'The password is set',
  'link.done.text': 'You can now sign in as {account}.',
  'link.toSignIn': 'Sign in',
}
