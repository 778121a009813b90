/** Shapes of the platform's answers that every feature shares. Dates are ISO days, instants ISO with zone. */
import type { Schemas } from './paths'

/** A text of the platform, in both languages. */
export type Phrase = Schemas['Phrase']

/** One page of a list, by key: `next` names where the following page begins, null on the last. */
export interface Page<T> {
  items: T[]
  total: number
  next: string | null
  asOf: string
}

export interface FacetCount {
  count: number
}

/** One fault of what was sent, by the JSON pointer of the member it concerns. */
export type Fault = Schemas['InputFault']

/** A refusal (problem+json, RFC 9457): of the platform, or our own where it could not be reached. */
export interface Problem extends Pick<Schemas['Problem'], 'status' | 'code' | 'zh' | 'en' | 'next'> {
  errors?: Fault[]
  retryAfterSeconds?: number
  /** Who changed the record meanwhile, and when; only with EDITED_MEANWHILE. */
  by?: string
  at?: string
}

export type Passage = Schemas['Passage']
export type Certainty = Schemas['GazetteCertaintyView']
export type Confirmation = Schemas['GazetteConfirmation']
export type ConfirmationState = Confirmation['state']

/** A deed somebody may ask for: possible now, or not and why. */
export interface Action {
  deed: string
  possible: boolean
  why: Phrase | null
}

export type Direction = Schemas['GazetteTargetsView']['direction']
