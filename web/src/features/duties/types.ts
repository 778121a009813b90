import type { Action, Page, Phrase } from '@/api/types'

export type DutyState = 'OPEN' | 'DONE' | 'DONE_LATE' | 'OVERDUE' | 'SUSPENDED' | 'WAIVED'
export type Urgency = 'OVERDUE' | 'TODAY' | 'THIS_WEEK' | 'LATER' | 'SUSPENDED' | 'MISSED'

export interface Duty {
  id: string
  kind: string
  title: Phrase
  /** What the button says that leads to the deed. */
  deed: Phrase
  /** Where the deed is done, from the platform's own address on: `/console/…`, `/field/…`. */
  address: string
  subject: string
  label: string
  postId: string
  post: Phrase
  agency: string | null
  division: string
  holder: string | null
  /** `document#path`. */
  provision: string
  /** Only a deed within the period fulfils it: once overdue it was missed and cannot be done. */
  withinPeriod: boolean
  from: string | null
  to: string | null
  due: string
  /** The last minute in time where that is not the end of the day. */
  dueAt: string | null
  inWorkingDays: boolean
  workingDaysLeft: number | null
  workingDaysOver: number | null
  state: DutyState
  counted: boolean
  explained: boolean
  doneAt: string | null
  ground: 'TENURE' | 'NOT_OWED' | 'DEED' | null
  groundWords: string | null
}

export interface DutyGroup {
  urgency: Urgency
  total: number
  items: Duty[]
}

export interface MyDuties {
  today: string
  total: number
  groups: DutyGroup[]
  asOf: string
}

export interface RulerCell {
  day: string
  kind: 'START' | 'COUNTED' | 'OFF' | 'DUE' | 'OVER'
  number: number | null
}

export interface CalendarNotice {
  id: string
  year: number
  publishedOn: string
}

export interface Step {
  step: number
  provision: string
  says: Phrase
  reading?: boolean
}

export interface Why {
  due: string
  explanation: { rule: string; because: Step[] } | null
  days: RulerCell[]
  notices: CalendarNotice[]
  earlier: { due: string; until: string; notice: CalendarNotice | null; days: RulerCell[] }[]
}

export interface MovedTerm {
  id: string
  title: Phrase
  label: string
  was: string
  becomes: string
  on: string
  notice: CalendarNotice | null
}

export interface ComplianceMonth {
  month: string
  done: number
  doneLate: number
  open: number
  overdue: number
  suspended: number
}

export interface Compliance {
  division: string | null
  from: string
  today: string
  items: { kind: string; title: Phrase; months: ComplianceMonth[] }[]
}

export interface Handover {
  id: string
  post: string
  division: string
  titleZh: string
  titleEn: string
  fromName: string
  toName: string
  since: string
  madeAt: string
  acceptedAt: string | null
  duties: number
}

export type HandoverDetail = Handover & { items: Duty[]; actions: Action[] }

export interface DutyCount {
  key: string
  label: Phrase
  required: number
  done: number
  doneLate: number
  open: number
  overdue: number
  suspended: number
  waived: number
  rate: number | null
}

export interface DutyCounts {
  division: string
  items: DutyCount[]
  asOf: string
}

export interface DutyChange {
  what: string
  at: string
  by: string
  words: string | null
  was: string | null
  becomes: string | null
}

export type DutyDetail = Duty & {
  own: boolean
  changes: DutyChange[]
  holders: { name: string; from: string; to: string | null }[]
  deeds: { deed: string; at: string }[]
  actions: Action[]
}

export interface KnownDuties {
  due: string
  knownOn: string
  total: number
  more: boolean
  items: Duty[]
}

export type DutyPage = Page<Duty>
