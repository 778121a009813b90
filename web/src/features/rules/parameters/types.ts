import type { Action, Page, Phrase } from '@/api/types'
import type { Json } from '../types'

/** What a figure of the law is called and counted in. */
export interface ParameterHead {
  name: string
  title?: Phrase
  unit: string
  unitLabel?: Phrase
  'x-labels'?: Record<string, Phrase>
}

export type Basis = 'PRINTED' | 'READING' | 'ELSEWHERE'

/** One value of a figure with its days and source. */
export interface DatedValue {
  value: Json
  provision: string
  basis: Basis
  from: string
  to: string | null
  publishedOn: string
  /** The change two persons signed, where the value did not ship. */
  change?: string | null
}

export interface ParameterItem extends ParameterHead, DatedValue {
  rules?: string[]
}

export interface ParameterFile extends ParameterHead {
  rules: { id: string; meaning: Phrase }[]
  history: DatedValue[]
  changes: ChangeItem[]
}

export type ChangeState = 'PROPOSED' | 'SIGNED' | 'REJECTED' | 'WITHDRAWN'

export interface Person {
  account: string
  name?: string
}

export interface ChangeItem extends ParameterHead {
  id: string
  /** Name of the parameter. */
  parameter: string
  was: Json
  value: Json
  from: string
  to: string | null
  state: ChangeState
  proposedBy: Person | string
  proposedAt: string
}

/** An outcome over an example that the change would turn. */
export interface Turned {
  rule: string
  meaning?: Phrase
  example: Phrase
  was: { [name: string]: Json }
  becomes: { [name: string]: Json }
}

export interface Change extends ChangeItem {
  document: string
  reason: string
  decidedBy: Person | string | null
  decidedAt: string | null
  rejection: string | null
  difference: Turned[]
  /** How many examples were compared. */
  examples: number
  actions: Action[]
}

/** The name of who did something, however the platform gives it. */
export const nameOf = (person: Person | string | null): string =>
  typeof person === 'string' ? person : (person?.name ?? person?.account ?? '')

declare module '@/api/untold' {
  interface Untold {
    'get /parameters': { parameters: ParameterItem[] }
    'get /parameters/{area}/{name}': ParameterFile
    'get /parameter-changes': Page<ChangeItem>
    'post /parameter-changes': Change
    'get /parameter-changes/{id}': Change
  }
}
