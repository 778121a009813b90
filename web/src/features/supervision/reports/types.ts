import type { FileView } from '@/api/files'
import type { Action } from '@/api/types'
import { t } from '@/locale'
import type { StateName } from '@/ui/StateMark/states'
import type { AgencyRef, ReportState, Term } from '../tasks/types'

export type ReportKind = 'PLAN' | 'PROGRESS' | 'LEDGER'
export const filters = ['state', 'kind', 'agency', 'document', 'late'] as const

export interface ReportLine {
  id: string
  agency: AgencyRef
  document: string
  documentTitle: string
  kind: ReportKind
  from: string
  to: string
  term: Term
  state: ReportState
  submittedAt: string | null
}

export interface Figure {
  name: string
  value: number
  unit: string
}

export interface ReportPart {
  task: string
  number: string | null
  heading: string
  text: string
  words: string
  figures: Figure[]
  files: FileView[]
}

export interface ReportDetail extends ReportLine {
  submittedBy: string | null
  judgedAt: string | null
  judgedBy: string | null
  judgement: string | null
  returnUntil: string | null
  hidden: boolean
  parts: ReportPart[]
  history: { what: 'SUBMITTED' | 'ACCEPTED' | 'RETURNED'; by: string; at: string; note: string | null; entry: number }[]
  actions: Action[]
  version: number
}

export const reportMarks: Record<ReportState, StateName> = {
  DRAFT: 'NOT_YET',
  SUBMITTED: 'RUNNING',
  ACCEPTED: 'DONE',
  RETURNED: 'TO_CONFIRM',
}

/** The day a slot is due on: 2019-03-20 of PLAN/2019-03-20. */
export const slotDay = (slot: string): string => slot.slice(slot.indexOf('/') + 1)

/** A slot in words: 进展 2019-03-15 应报. */
export const slotWords = (slot: string): string =>
  `${t(`reports.kind.${slot.slice(0, slot.indexOf('/')) as ReportKind}`)} ${t('reports.dueOn', { day: slotDay(slot) })}`
