import type { Action, Page, Phrase } from '@/api/types'
import type { StateName } from '@/ui/StateMark/states'

export const paperStates = ['DRAFT', 'RETURNED', 'SIGNED', 'ISSUED', 'DISCARDED', 'REVOKED'] as const
export type PaperState = (typeof paperStates)[number]
export const paperKinds = ['SUPERVISION_LETTER', 'REMINDER', 'CIRCULAR', 'BULLETIN', 'RECTIFICATION_ORDER'] as const
export type PaperKind = (typeof paperKinds)[number]

export interface Paper {
  id: string
  kind: PaperKind
  state: PaperState
  number: string | null
  title: string
  addressees: string[]
  office: string
  draftedBy: string
  draftedAt: string
  signedBy: string | null
  signedOn: string | null
  issuedBy: string | null
  issuedOn: string | null
  pages: number | null
  replacedBy: string | null
  version: number
}

export interface PaperList extends Page<Paper> {
  facets: { states: Counted[]; kinds: Counted[] }
}
export interface Counted {
  code: string
  count: number
}

export type Block =
  { type: 'WORDS'; text: string } | { type: 'TABLE'; columns: { title: string; share: number }[]; rows: string[][] }

export interface PaperContent {
  title: string
  addressees: string[]
  body: Block[]
  annexes: { title: string; blocks: Block[] }[]
  copies: string[]
  urgency: 'NONE' | 'URGENT' | 'MOST_URGENT'
}

export interface PaperDetail extends Paper {
  content: PaperContent
  about: string[]
  check: { code: string; path: string; pdf: string; word: string } | null
  history: { what: PaperDeedDone; by: string; at: string; note: string | null; entry: number }[]
  actions: Action[]
}
export type PaperDeedDone = 'DRAFTED' | 'CHANGED' | 'SIGNED' | 'RETURNED' | 'ISSUED' | 'DISCARDED' | 'REVOKED'

/** A page as it is printed: its picture is fetched by number, its words are for whoever cannot see it. */
export interface PrintedPage {
  number: number
  text: string
}

export interface Check {
  code: string
  standing: 'STANDS' | 'WITHDRAWN' | 'REPLACED'
  kind: Phrase
  number: string
  title: string
  office: string
  signedOn: string
  issuedOn: string
  pages: number
  pdf: string
  word: string
  entry: number
  withdrawnAt: string | null
  replacedBy: { number: string; code: string } | null
}

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
