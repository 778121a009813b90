import type { Action, Phrase } from '@/api/types'
import type { StateName } from '@/ui/StateMark/states'

/** What a register asks for, as `/sheets/{register}` gives it. */
export interface Register {
  register: string
  title: Phrase
  note: Phrase | null
  columns: RegisterColumn[]
}

export interface RegisterColumn {
  key: string
  name: Phrase
  required: boolean
  says: Phrase
  choices: Phrase[]
  note: Phrase | null
  alsoCalled: string[]
  example: string
}

export type SheetState = 'READING' | 'READ' | 'FAULTY' | 'UNCHANGED' | 'TAKEN_OVER' | 'CANCELLED' | 'FAILED'

export interface Head {
  cell: string
  printed: string
  /** The register's column it was taken for; null for none. */
  column: string | null
}

export const rowStates = ['FAULTY', 'ADDED', 'CHANGED', 'UNCHANGED'] as const
export type RowState = (typeof rowStates)[number]

export interface SheetImport {
  id: string
  register: string
  file: string
  size: number
  sha256: string
  state: SheetState
  done: number
  total: number
  startedAt: string
  finishedAt: string | null
  by: string
  problem: (Phrase & { code: string }) | null
  part: string | null
  headRow: number | null
  heads: Head[]
  counts: { rows: number; added: number; changed: number; unchanged: number; faulty: number }
  warnings: Phrase[]
  markedCopy: boolean
  actions: Action[]
}

export interface SheetRow {
  number: number
  state: RowState
  cells: Record<string, string>
  was: Record<string, string> | null
  faults: (Phrase & { cell: string | null; column: string | null })[] | null
}

export const sheetMarks: Record<SheetState, StateName> = {
  READING: 'RUNNING',
  READ: 'TO_CONFIRM',
  FAULTY: 'FAILED',
  UNCHANGED: 'UNCHANGED',
  TAKEN_OVER: 'TAKEN_OVER',
  CANCELLED: 'CANCELLED',
  FAILED: 'FAILED',
}

/** How many rows an import has in a state. */
export function countOf(view: SheetImport, state: RowState): number {
  const { added, changed, unchanged, faulty } = view.counts
  return { ADDED: added, CHANGED: changed, UNCHANGED: unchanged, FAULTY: faulty }[state]
}

/** The states an import has rows in, those to be mended first. */
export function statesOf(view: SheetImport): RowState[] {
  return rowStates.filter((state) => countOf(view, state) > 0)
}
