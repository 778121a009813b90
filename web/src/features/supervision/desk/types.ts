import type { Phrase } from '@/api/types'
import type { DutyState } from '@/features/duties/types'
import type { Light, Progress, Shown } from '../targets/types'

/** A duty that is owed still. */
export interface Owed {
  id: string
  title: Phrase
  deed: Phrase
  address: string
  label: string
  agency: string | null
  holder: string | null
  due: string
  state: DutyState
}

export interface WaitingReport {
  id: string
  agency: string
  document: string
  kind: 'PLAN' | 'PROGRESS' | 'LEDGER'
  slot: string
  state: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED'
  submittedAt: string | null
  judgement: string | null
  returnUntil: string | null
}

/** How targets stand and what is late, for whoever answers for the whole. */
export interface Board {
  today: string
  lights: Record<Light, number>
  empty: number
  documents: { document: string; number: string | null; title: string; counts: Record<Light, number>; empty: number }[]
  red: Progress[]
  reds: number
  leaders: { leader: string; tasks: number; ended: number; behind: number }[]
  agencies: {
    agency: string
    name: string
    required: number
    done: number
    doneLate: number
    open: number
    overdue: number
  }[]
  moved: {
    since: string
    week: { figures: number; ended: number; sent: number; reports: number }
    targets: { target: Progress; was: Shown; becomes: Shown }[]
  }
  asOf: string
}

export interface OfficeDesk {
  today: string
  /** Names of agencies by identifier. */
  names: Record<string, string>
  reports: WaitingReport[]
  waiting: number
  objections: { id: string; task: string; words: string; agency: string; kind: string; reason: string; at: string }[]
  late: Owed[]
  soon: Owed[]
  own: Owed[]
  asOf: string
}

export interface AgencyDesk {
  today: string
  /** The agencies one acts for: names by identifier. */
  agencies: Record<string, string>
  tasks: {
    id: string
    words: string
    documentNumber: string | null
    number: string | null
    state: string
    due: string | null
    role: string
  }[]
  reports: WaitingReport[]
  owed: Owed[]
  targets: Progress[]
  asOf: string
}
