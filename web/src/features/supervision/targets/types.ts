import type { Direction, Phrase } from '@/api/types'

export type Light = 'GREEN' | 'YELLOW' | 'RED'
export type Shown = Light | 'NONE'

/** A figure as somebody reported it. */
export interface Figure {
  asOf: string
  version: number
  /** null where it was taken back */
  value: number | null
  reporter: string
  paper: string | null
  note: string | null
  way: 'FORM' | 'SHEET'
  by: string
  at: string
}

/** What a register proves, beside what is reported. */
export interface Recorded {
  register: Phrase
  value: number
  entries: number
  /** reported less recorded */
  difference: number | null
}

export interface Judged {
  on: string
  achieved: boolean
  completion: number
  timeElapsed: number
  light: Light
}

/** A target with what was reported of it. */
export interface Progress {
  id: string
  document: string
  documentNumber: string | null
  documentTitle: string
  provision: string
  label: string | null
  position: number
  name: string
  unit: string
  direction: Direction
  value: number
  whose: 'CITY' | 'TOTAL' | 'ROW'
  printed: string | null
  division: string | null
  start: string
  due: string
  /** whether start or due day is a reading of the platform */
  assumed: boolean
  baseline: number | null
  agency: string | null
  figure: Figure | null
  light: Judged | null
  recorded: Recorded[]
}

export interface Total {
  target: Progress
  added: number | null
  reporting: number
  of: number
  light: Judged | null
}

export interface Check {
  column: string
  printed: number | null
  computed: number
  fits: boolean | null
  reported: number | null
  added: number | null
  reportedFits: boolean | null
}

export interface MatrixLine {
  printed: string
  division: string | null
  cells: (Progress | null)[]
}

export interface Matrix {
  document: string
  number: string | null
  title: string
  on: string
  timeElapsed: number
  days: string[]
  columns: { name: string; unit: string; direction: Direction; provision: string }[]
  totals: (Total | null)[]
  rows: MatrixLine[]
  checks: Check[]
  counts: Record<Light, number>
  empty: number
}

export interface MatrixItem {
  document: string
  number: string | null
  title: string
  rows: number
  columns: number
  counts: Record<Light, number>
  empty: number
}

export interface Facet {
  value: string
  label: string
  count: number
}

export interface ProgressListing {
  items: Progress[]
  total: number
  next: string | null
  asOf: string
  facets: Record<'documents' | 'divisions' | 'units' | 'lights', Facet[]>
}

export interface BehindEntry {
  number: string
  words: string
  day: string
  quantity: number
  address: string | null
}

export interface ProgressDetail {
  target: Progress
  history: Figure[]
  records: { register: Phrase; entries: BehindEntry[] }[]
  actions: { deed: 'REPORT' | 'FRAME'; possible: boolean; why: Phrase | null }[]
  version: number
  asOf: string
}
