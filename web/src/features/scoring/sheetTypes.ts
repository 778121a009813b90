import type { Action, Fault, Phrase } from '@/api/types'

export type Scale =
  | { type: 'LINEAR'; noneAt: number; allAt: number }
  | { type: 'STEPS'; direction: 'AT_LEAST' | 'AT_MOST'; steps: { value: number; points: number }[] }
  | { type: 'PER_CASE'; off: number; free: number }

export type How =
  | { kind: 'SCORED_BY_PEOPLE'; step: number }
  | { kind: 'COMPUTED'; measure: string; scale: Scale; nothingOwed: 'FULL_POINTS' | 'LEFT_OUT' }

export interface Item {
  code: string
  title: Phrase
  points: number
  lookedAt: Phrase
  papers: string[]
  basis: string | null
  how: How
}

export interface Group {
  code: string
  title: Phrase
  points: number
  items: Item[]
}

export interface Sheet {
  title: Phrase
  total: number
  basis: string[]
  reading: Phrase | null
  groups: Group[]
}

export interface SheetLine {
  id: string
  title: Phrase
  subjects: { kind: string; title: Phrase; office: string }
  may: boolean
  versions: VersionLine[]
  frozen: { span: string; version: number; byAccount: string; at: string }[]
}

export type VersionState = 'DRAFT' | 'SIGNED' | 'DISCARDED'

export interface VersionLine {
  number: number
  state: VersionState
  from: string
  madeBy: string | null
  changedAt: string
  signedBy: string | null
  signedAt: string | null
  items: number
}

export interface SheetVersion {
  sheet: string
  number: number
  state: VersionState
  from: string
  content: Sheet
  writers: string[]
  changedAt: string
  signedBy: string | null
  signedAt: string | null
  faults: Fault[]
  frozenFor: string[]
  actions: Action[]
}

export interface Measure {
  name: string
  title: Phrase
  counts: Phrase
  subjects: string
  nature: 'SHARE' | 'COUNT'
  unit: Phrase
}

/** What the points of some parts add up to, without the faults of binary fractions. */
export function sum(parts: { points: number }[]): number {
  return Math.round(parts.reduce((all, { points }) => all + points * 100, 0)) / 100
}

/** The faults that concern a place of the sheet itself, by its JSON pointer. */
export function faultsAt(faults: Fault[], pointer: string): Fault[] {
  return faults.filter((fault) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`))
}
