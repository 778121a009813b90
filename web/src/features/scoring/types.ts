import type { Action, Phrase } from '@/api/types'

export interface Subject {
  id: string
  name: string
}

export type ScoreState = 'PROVISIONAL' | 'SIGNED'

export interface PartHead {
  code: string
  title: Phrase
  points: number
}

export interface ScoreRow {
  /** Of the certificate. */
  id: string
  rank: number | null
  subject: Subject
  total: number | null
  gained: number
  available: number
  parts: { code: string; gained: number; available: number }[]
}

export interface ScoreTable {
  sheet: string
  title: Phrase
  version: number
  frozen: boolean
  full: number
  span: string
  spanTitle: Phrase
  over: boolean
  state: ScoreState
  result: { id: string; number: number; by: string | null; at: string | null } | null
  proposed: string | null
  parts: PartHead[]
  basis: string[]
  reading: Phrase | null
  rows: ScoreRow[]
  asOf: string
}

export interface Months {
  year: number
  months: string[]
  rows: { subject: Subject; totals: (number | null)[] }[]
}

export interface Kept {
  cases: number
  points: number
  says: Phrase
}

export interface Line {
  code: string
  title: Phrase
  points: number
  basis: string | null
  state: 'SCORED' | 'LEFT_OUT' | 'AWAITED'
  gained: number
  lost: number
  measure: string | null
  value: { counted: number; of: number | null } | null
  why: Phrase[]
  kept: Kept[]
}

export interface Part {
  code: string
  title: Phrase
  points: number
  gained: number
  available: number
  lines: Line[]
}

export interface ScorePaper {
  table: ScoreTable
  rank: number | null
  of: number
  ahead: { subject: Subject; points: number } | null
  certificate: {
    subject: Subject
    span: string
    parts: Part[]
    gained: number
    available: number
    total: number | null
  }
}

export interface Evidence {
  id: string
  what: string
  how: Phrase
  day: string
  doneOn: string | null
  counted: boolean
  address: string
}

export interface Records {
  title: Phrase
  counts: Phrase
  records: Evidence[]
  counted: number
  asOf: string
}

export interface Change {
  subject: Subject
  totalWas: number | null
  total: number | null
  rankWas: number | null
  rank: number | null
  items: { code: string; title: Phrase; was: number | null; becomes: number | null }[]
}

export interface Result {
  id: string
  sheet: string
  span: string
  number: number
  version: number
  state: 'PROPOSED' | 'SIGNED' | 'REJECTED' | 'WITHDRAWN'
  reason: string
  proposedBy: string
  proposedAt: string
  decidedBy: string | null
  decidedAt: string | null
  rejection: string | null
  changes: Change[]
  actions: Action[]
}

/** Points as people write them: two decimals only where there are any. */
export function points(value: number | null): string {
  return value === null ? '—' : String(Math.round(value * 100) / 100)
}

/** A total always shows its two decimals, so that a column of them stands under one another. */
export function total(value: number | null): string {
  return value === null ? '—' : value.toFixed(2)
}

/** Points of points; a dash where nothing was to be gained. */
export function share(gained: number, available: number): string {
  return available === 0 ? '—' : `${points(gained)}/${points(available)}`
}
