import type { Schemas } from '@/api/paths'

export type About = Schemas['AssessmentObjectionAbout']
export type Found = Schemas['AssessmentObjectionRecordsFound']
export type ObjectionLine = Schemas['AssessmentObjectionLinesLine']

/** Where somebody came from with an objection in mind, as the address says it; '' where it says nothing. */
export interface Asked {
  unit: string
  kind: string
  record: string
  measure: string
  subject: string
}

/** What one can choose among, in the order of the certificate; a record behind an item is chosen after the item. */
export const objectionKinds = ['ITEM', 'LEDGER', 'SURVEY', 'VETO'] as const
export const objectionStates = ['OPEN', 'UPHELD', 'DISMISSED'] as const

export const keyOf = (about: About): string =>
  [about.kind, about.sheet, about.subject, about.item, about.record].map((part) => part ?? '').join('~')

export const stateOf = (line: ObjectionLine): (typeof objectionStates)[number] =>
  line.objection.upheld === null ? 'OPEN' : line.objection.upheld ? 'UPHELD' : 'DISMISSED'

/** How the mark of a state looks. */
export const objectionMarks = { OPEN: 'OPEN', UPHELD: 'DONE', DISMISSED: 'WAIVED' } as const

/** Pages of the console are routes; an address that the platform says begins with the console's own. */
export const routeOf = (place: string): string => place.replace(/^\/console/, '')
