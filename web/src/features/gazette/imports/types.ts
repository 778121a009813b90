import type { Action, Phrase } from '@/api/types'
import type { StateName } from '@/ui/StateMark/states'

export type ImportState = 'READING' | 'READ' | 'TAKEN_OVER' | 'UNCHANGED' | 'CANCELLED' | 'FAILED'

export interface ImportSummary {
  documents: number
  provisions: number
  tasks: number
  targets: number
  rosters: number
  toConfirm: number
  unknownAgencies: number
}

export interface ChangedProvision {
  path: string
  /** null for a new provision. */
  was: string | null
  /** null for one that is gone. */
  becomes: string | null
}

export interface Difference {
  added: { id: string; title: string }[]
  changed: { id: string; title: string; what: Phrase[]; provisions?: ChangedProvision[] }[]
  unchanged: number
  keptCorrections: number
}

export interface ImportView {
  id: string
  file: string
  size: number
  sha256: string
  state: ImportState
  step: Phrase | null
  done: number
  total: number
  startedAt: string
  finishedAt: string | null
  by: string
  problem: { code: string; zh: string; en: string } | null
  summary: ImportSummary | null
  difference: Difference | null
  warnings: { line: number | null; says: Phrase }[]
  actions: Action[]
}

export const stateMarks: Record<ImportState, StateName> = {
  READING: 'RUNNING',
  READ: 'TO_CONFIRM',
  TAKEN_OVER: 'TAKEN_OVER',
  UNCHANGED: 'UNCHANGED',
  CANCELLED: 'CANCELLED',
  FAILED: 'FAILED',
}
