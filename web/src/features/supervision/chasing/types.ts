import type { Phrase } from '@/api/types'
import type { StateName } from '@/ui/StateMark/states'
import type { AgencyRef, Term } from '../tasks/types'

export const filters = ['within', 'agency', 'document'] as const

export interface OwedItem {
  duty: string
  kind: string
  title: Phrase
  slot: string | null
  label: string
  document: string
  task: string | null
  term: Term
  chasedAt: string | null
}

export interface LetterDraft {
  title: string
  to: string
  paragraphs: string[]
  rows: string[][]
}

export interface Preview {
  items: number
  agencies: number
  letters: { agency: AgencyRef; owed: OwedItem[]; letter: LetterDraft }[]
  asOf: string
}

export type ChasingState = 'HELD' | 'SENT' | 'TAKEN_BACK'

export interface ChasingRow {
  id: string
  remark: string | null
  by: string
  at: string
  heldUntil: string
  state: ChasingState
  endedAt: string | null
  endedBy: string | null
  items: number
  agencies: number
}

export interface ChasingDetail extends ChasingRow {
  letters: { agency: AgencyRef; paper: string }[]
}

export const chasingMarks: Record<ChasingState, StateName> = { HELD: 'RUNNING', SENT: 'DONE', TAKEN_BACK: 'CANCELLED' }
