import type { Certainty, Confirmation, Direction } from '@/api/types'
import type { Target } from '../types'

export interface TableItem {
  document: string
  number?: string | null
  title: string
  rows: number
  columns: number
}

export interface MatrixColumn {
  name: string
  unit: string
  direction: Direction
  provision?: string | null
}

export interface MatrixCell {
  /** The extraction behind the figure. */
  target: string
  value: number
  certainty?: Certainty
  confirmation?: Confirmation
}

export interface MatrixRow {
  division: string
  code: string | null
  kind: 'TOTAL' | 'CITY' | 'UNIT'
  cells: (MatrixCell | null)[]
}

/** What the document prints for a column against what its rows add up to. */
export interface SumCheck {
  column: string
  /** null when the text prints no total; then nothing is checked. */
  printed: number | null
  computed: number
  fits: boolean | null
}

/** Targets by division, as one document sets them in a table. */
export interface TargetTable {
  document: string
  number: string | null
  title: string
  columns: MatrixColumn[]
  rows: MatrixRow[]
  sums: SumCheck[]
}

export type TargetItem = Target & {
  documentNumber?: string | null
  documentTitle?: string | null
  label?: string | null
}
