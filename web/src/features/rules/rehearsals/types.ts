import type { Phrase, Problem } from '@/api/types'
import type { Json, NotInForce, Step } from '../types'

/** A case to rehearse a change on; cases of one group are counted together. */
export interface RehearsedCase {
  asOf: string
  knownOn?: string
  input: Json
  group?: string
}

export interface ChangedFigure {
  parameter: string
  value: Json
  from?: string
}

export interface Rehearsed {
  outcome: { [name: string]: Json } | NotInForce
  because?: Step[]
}

export interface LargestChange {
  case: RehearsedCase
  before: Rehearsed
  after: Rehearsed
  /** After less before, in what the rule gives; null where that is no figure. */
  difference: number | null
  title?: Phrase | string
}

export interface GroupCount {
  group: string | null
  cases: number
  better: number
  worse: number
  equal: number
  before?: number | null
  after?: number | null
}

export interface RehearsalResult {
  /** Pointer of the member of the outcome by which cases are better or worse off. */
  yardstick?: string
  total: number
  changed: number
  /** Cases that could not be asked, with what is wrong. */
  refused?: number
  refusals?: { line: number; problem: Problem }[]
  byGroup: GroupCount[]
  money: { before: number; after: number } | null
  largest: LargestChange[]
}

export interface RunningRehearsal {
  id: string
  state: 'RUNNING' | 'DONE' | 'STOPPED' | 'FAILED'
  done: number
  total: number
  result?: RehearsalResult | null
}

declare module '@/api/untold' {
  interface Untold {
    'post /rules/{area}/{name}/rehearsals': RehearsalResult | { id: string }
    'get /rehearsals/{id}': RunningRehearsal
  }
}
