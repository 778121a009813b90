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

export interface RuleAnswer {
  rule: string
  asOf: string
  knownOn?: string
  outcome: { [name: string]: Json } | NotInForce
  because: Step[]
  parameters: UsedParameter[]
}
