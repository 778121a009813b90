import type { Schemas } from '@/api/paths'
import type { StateName } from '@/ui/StateMark/states'

export const paperStates = ['DRAFT', 'RETURNED', 'SIGNED', 'ISSUED', 'DISCARDED', 'REVOKED'] as const
export type PaperState = (typeof paperStates)[number]
export const paperKinds = [
  'SUPERVISION_LETTER',
  'REMINDER',
  'CIRCULAR',
  'BULLETIN',
  'RECTIFICATION_ORDER',
  'SCORE_CERTIFICATE',
] as const
export type PaperKind = (typeof paperKinds)[number]

export type Paper = Schemas['PapersPaperView']

export type PaperList = Schemas['PapersPapersListing']
export type Counted = Schemas['PapersPaperRowsCount']

export type Block = Schemas['PapersBlock']

export type PaperContent = Schemas['PapersPaperContent']

export type PaperDetail = Schemas['PapersPapersDetail']
export type PaperDeedDone = PaperDetail['history'][number]['what']

/** A page as it is printed: its picture is fetched by number, its words are for whoever cannot see it. */
export type PrintedPage = Schemas['PapersPrintingPageView']

export type Check = Schemas['PapersChecksView']

/** The mark of each state; the word is the paper's own. */
export const marks: Record<PaperState, StateName> = {
  DRAFT: 'OPEN',
  RETURNED: 'CORRECTED',
  SIGNED: 'TO_CONFIRM',
  ISSUED: 'CONFIRMED',
  DISCARDED: 'CANCELLED',
  REVOKED: 'REJECTED',
}

export const filters = ['q', 'state', 'kind'] as const
