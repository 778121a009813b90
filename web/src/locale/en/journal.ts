import type { journal as zh } from '../zh/journal'

export const journal: Record<keyof typeof zh, string> = {
  'nav.journal': 'Journal',
  'journal.title': 'Journal',
  'journal.lead':
    'Every deed leaves an entry, sealed into a tree of hashes. Its root is published every day: change one entry and the root no longer fits.',
  'journal.now': 'now',
  'journal.figure.size': 'entries sealed',
  'journal.figure.roots': 'roots published',
  'journal.currentRoot': 'The root now',
  'journal.currentNote':
    "The day's own root is published when the day is over. Keep a copy outside the platform, to check against later.",
  'journal.key': 'Public key ({algorithm})',
  'journal.keyNote': 'It verifies the signatures of the roots.',
  'journal.roots': 'Roots published day by day',
  'journal.roots.none': 'No root has been published yet',
  'journal.roots.noneText': 'When a day is over, its root is signed and stands here.',
  'journal.column.day': 'Day',
  'journal.column.size': 'Entries',
  'journal.column.root': 'Root',
  'journal.column.signature': 'Signature',
  'journal.check': 'Check an entry',
  'journal.check.lead':
    'Give the number of an entry. The platform answers with a path; your browser computes the root by itself and takes nothing on trust.',
  'journal.check.number': 'Number of the entry',
  'journal.check.root': 'A root you hold (optional)',
  'journal.check.rootHint':
    'If given, it is compared with this; otherwise with a published root of the same size, or with the one the platform answers.',
  'journal.check.do': 'Check',
  'journal.check.badNumber': 'A number is a whole number from 1 on.',
  'journal.check.badRoot': 'A root has 64 hexadecimal digits.',
  'journal.check.holds': 'It fits: entry {n} is in this tree and was not changed',
  'journal.check.fails': 'It does not fit: the root computed from entry {n} is another one',
  'journal.check.against.GIVEN': 'Compared with the root you hold.',
  'journal.check.against.PUBLISHED': 'Compared with the root published on {day}.',
  'journal.check.against.ANSWERED':
    'Compared with the root the platform answered; to be surer, give a root you copied earlier.',
  'journal.check.steps': '{n} {n|step|steps} to the root',
  'journal.check.leaf': 'leaf',
  'journal.check.left': 'left {hash}',
  'journal.check.right': 'right {hash}',
  'journal.check.result': 'computed',
  'journal.check.insecure':
    'This address is not encrypted, so the browser refuses to compute hashes. Open it by https, or check with ./lingxing verify.',
}
