/** Shapes of the platform's answers that every feature shares. Dates are ISO days, instants ISO with zone. */

/** A text of the platform, in both languages. */
export interface Phrase {
  zh: string
  en: string
}

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
export interface Fault extends Phrase {
  pointer: string
}

/** An answer of kind problem+json (RFC 9457) as the platform writes it. */
export interface Problem {
  status: number
  code: string
  zh: string
  en: string
  errors?: Fault[]
  next?: Phrase
  retryAfterSeconds?: number
  /** Who changed the record meanwhile, and when; only with EDITED_MEANWHILE. */
  by?: string
  at?: string
}

export interface Passage {
  from: number
  to: number
}

export interface Certainty {
  state: 'SURE' | 'TO_CONFIRM'
  reasons: Phrase[]
}

export type ConfirmationState = 'OPEN' | 'CONFIRMED' | 'CORRECTED' | 'REJECTED' | 'NOT_NEEDED'

export interface Confirmation {
  state: ConfirmationState
  by?: string | null
  at?: string | null
  note?: string | null
}

/** A deed an officer may ask for: possible now, or not and why. */
export interface Action {
  deed: string
  possible: boolean
  why: Phrase | null
}

export type Direction = 'AT_LEAST' | 'AT_MOST' | 'EXACTLY' | 'KEEP_AT'
