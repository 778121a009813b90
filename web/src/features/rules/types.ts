import type { Phrase } from '@/api/types'

/** A document a rule stands in, with the days it is in force. */
export interface RuleDocument {
  id: string
  number: string
  title: Phrase
  from: string
  to: string | null
}

export interface RuleItem {
  id: string
  area: string
  meaning: Phrase
  documents: RuleDocument[]
}

/** JSON Schema as the platform writes it: `title` is the Chinese name, `description` the English one. */
export interface Schema {
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean'
  title?: string
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  enum?: string[]
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  multipleOf?: number
  uniqueItems?: boolean
  'x-labels'?: Record<string, Phrase>
}

export interface ParameterTitle {
  name: string
  title: Phrase
  unit: string
  unitLabel: Phrase
  'x-labels': Record<string, Phrase>
}

export interface Rule {
  id: string
  meaning: Phrase
  documents: RuleDocument[]
  provisions: string[]
  parameters: ParameterTitle[]
  input: Schema
  outcome: Schema
  examples?: RuleExample[]
}

/** A case to begin with. */
export interface RuleExample {
  title: Phrase
  asOf: string
  knownOn?: string | null
  input: Json
}

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** A value that went into a step; exactly one of the members behind `unit` says where it comes from. */
export interface StepFigure {
  name: string
  value: Json
  unit?: string
  input?: string
  question?: 'asOf' | 'knownOn'
  parameter?: string
  step?: number
  document?: string
  notices?: string[]
  fixed?: boolean
}

export interface Step {
  step: number
  provision: string
  says: Phrase
  /** How the result follows from the figures: `DIFFERENCE`, `LEAST`. */
  how?: string
  /** The text leaves it open; this is how it is read. */
  reading?: boolean
  figures: StepFigure[]
  /** The member of the outcome it gives, or a name for an in-between. */
  gives: string
  result: Json
}

export interface UsedParameter {
  name: string
  value: Json
  unit: string
  provision: string
  basis: 'PRINTED' | 'READING' | 'ELSEWHERE'
  from: string
  to: string | null
}

export interface NotInForce {
  notInForce: true
  from: string
  to?: string
}

/** What a rule is asked. */
export interface Question {
  asOf: string
  knownOn?: string
  input: Json
}

/** One member of facts or outcome that differs; absent where it was or becomes nothing. */
export interface NearestChange {
  pointer: string
  was?: Json
  becomes?: Json
}

export interface Nearest {
  items: { facts: NearestChange[]; outcome: NearestChange[] }[]
  /** How many cases were tried. */
  searched: number
}

export interface RuleAnswer {
  rule: string
  asOf: string
  knownOn?: string
  outcome: { [name: string]: Json } | NotInForce
  because: Step[]
  parameters: UsedParameter[]
  parameterSet?: { name: string; sha256: string }
  /** The decision record it was kept as. */
  decision?: string
}

declare module '@/api/untold' {
  interface Untold {
    'get /rules': { items: RuleItem[]; total: number }
    'get /rules/{area}/{name}': Rule
    'post /rules/{area}/{name}/evaluate': RuleAnswer
    'post /rules/{area}/{name}/nearest': Nearest
  }
}
