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
    'The platform has no administrator yet. Use the one-time link printed at the start to make the first one.',
  'signIn.portal': 'To the portal, without signing in',
  'first.title': 'Make the first administrator',
  'first.lead':
    'The platform starts for the first time; nobody can sign in yet. This administrator can invite the others.',
  'first.name': 'Name',
  'first.do': 'Make and sign in',
  'first.done': 'There is an administrator already',
  'first.done.text': 'The first administrator is made once. Sign in, or ask an administrator to invite you.',
  'password.again': 'Password again',
  'password.rule': 'At least 10 characters.',
  'password.short': 'The password needs at least 10 characters; it has {n}.',
  'password.differs': 'The two passwords differ.',
  'password.nameMissing': 'Enter the name',
  'invitation.title': 'Accept the invitation',
  'invitation.lead': '{name}, you are invited as “{post}”. Choose a password to sign in.',
  'invitation.validUntil': 'The invitation holds until {at} and can be used once.',
  'invitation.do': 'Set password and sign in',
  'invitation.accepted': 'The password is set',
  'invitation.accepted.text': 'You can now sign in as {account}.',
  'invitation.toSignIn': 'Sign in',
}
