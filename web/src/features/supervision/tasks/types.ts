import type { Action, Page } from '@/api/types'
import { t, type SentenceKey } from '@/locale'
import { zh } from '@/locale/zh'
import type { StateName } from '@/ui/StateMark/states'

export const filters = ['state', 'agency', 'document', 'leader', 'late', 'q'] as const
export type Filters = Record<(typeof filters)[number], string>

export type TaskState = 'DRAFT' | 'SENT' | 'OBJECTED' | 'ACCEPTED' | 'MERGED' | 'ENDED'
export type Part = 'LEAD' | 'ASSIST' | 'CARRY_OUT'

export interface AgencyRef {
  id: string
  name: string
}

/** A term as the platform tells it: `dueAt` only where it does not hold to the end of the day. */
export interface Term {
  due: string
  dueAt: string | null
  state: 'OPEN' | 'OVERDUE' | 'DONE' | 'DONE_LATE' | 'SUSPENDED' | 'WAIVED'
  workingDaysLeft: number | null
}

export interface Member {
  id: string | null
  name: string
  role: Part
}

export interface SupervisedTask {
  id: string
  origin: 'GAZETTE' | 'SHEET' | 'LIST'
  reading: string | null
  document: string
  documentNumber: string | null
  documentTitle: string
  provision: string | null
  number: string | null
  heading: string
  text: string
  leaders: string[]
  agencies: Member[]
  office: string | null
  term: string | null
  due: string | null
  responsible: string | null
  state: TaskState
  lead: string | null
  sentAt: string | null
  next: { duty: string; kind: string; term: Term } | null
  version: number
}

export interface Facet {
  key: string
  name: string
  count: number
}

export interface TaskListing extends Page<SupervisedTask> {
  facets: { states: Facet[]; agencies: Facet[]; documents: Facet[]; leaders: Facet[] }
}

export interface Stage {
  id: string
  words: string
  due: string
  reachedAt: string | null
  reachedWords: string | null
}

export type ObjectionKind = 'WRONG_AGENCY' | 'TERM' | 'OTHER'

export interface Objection {
  id: string
  agency: AgencyRef
  kind: ObjectionKind
  reason: string
  named: AgencyRef | null
  by: string
  at: string
  answer: 'REASSIGNED' | 'INSISTED' | null
  answerReason: string | null
  answeredBy: string | null
  answeredAt: string | null
}

export interface HistoryLine {
  what: string
  by: string
  at: string
  note: string | null
  details: Record<string, unknown>
  entry: number
}

export interface TaskDetail extends SupervisedTask {
  plan: string | null
  mergedInto: string | null
  endedBecause: string | null
  parts: { words: string; agency: AgencyRef | null }[]
  stages: Stage[]
  objections: Objection[]
  owed: { duty: string; kind: string; agency: AgencyRef | null; holder: string | null; term: Term }[]
  reports: {
    report: string
    agency: AgencyRef
    slot: string
    kind: string
    state: ReportState
    submittedAt: string | null
    words: string
  }[]
  papers: { id: string; title: string; state: string }[]
  history: HistoryLine[]
  actions: Action[]
}

export type ReportState = 'DRAFT' | 'SUBMITTED' | 'ACCEPTED' | 'RETURNED'

/** Which shape and tint a task's state has. */
export const marks: Record<TaskState, StateName> = {
  DRAFT: 'NOT_YET',
  SENT: 'OPEN',
  OBJECTED: 'TO_CONFIRM',
  ACCEPTED: 'RUNNING',
  MERGED: 'WAIVED',
  ENDED: 'DONE',
}

/** The mark of a term; what falls due within three working days is soon. */
export function markOf(term: Term): StateName {
  switch (term.state) {
    case 'OPEN':
      return (term.workingDaysLeft ?? 9) <= 3 ? 'SOON' : 'OPEN'
    case 'DONE_LATE':
      return 'LATE'
    default:
      return term.state
  }
}

/** What a kind of duty asks for, in a few words; kinds that come later are named in general until they have words. */
export function owedKind(kind: string): string {
  const key = `supervised.owed.${kind.slice(kind.indexOf('.') + 1)}`
  return t(key in zh ? (key as SentenceKey) : 'supervised.owed.other')
}
