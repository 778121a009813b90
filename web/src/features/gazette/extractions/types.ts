import type { Action, Certainty, Confirmation, Direction, Phrase } from '@/api/types'
import type { NamedAgency, SourcePassage } from '../types'

export type ExtractionKind = 'TASK' | 'TARGET' | 'ROSTER' | 'DOCUMENT'

export interface TaskContent {
  number: string | null
  heading: string
  text: string
  leaders: string[]
  agencies: Pick<NamedAgency, 'name' | 'role'>[]
  office: string | null
  term: string | null
  due: string | null
}

export interface TargetContent {
  name: string
  unit: string
  direction: Direction
  value: number
  division: string | null
  due: string | null
}

/** One unit or person of a roster. */
export interface RosterEntry {
  name: string
  position: string | null
  role: string | null
}

export interface RosterContent {
  name: string
  /** How many the text itself says there are; null where it says nothing. */
  announced: number | null
  entries: RosterEntry[]
}

export interface DocumentContent {
  title: string
  issuer: string | null
  date: string | null
  adoptedOn: string | null
  inForceFrom: string | null
  validTo: string | null
}

export interface Contents {
  TASK: TaskContent
  TARGET: TargetContent
  ROSTER: RosterContent
  DOCUMENT: DocumentContent
}

/** Content of some kind, the kind beside it. */
export type Content = { [K in ExtractionKind]: { kind: K; content: Contents[K] } }[ExtractionKind]

export interface HistoryEntry {
  what: string
  /** null for the reading itself. */
  by: string | null
  at: string | null
  note?: string | null
  was?: unknown
  is?: unknown
}

/** What every extracted thing has for those who decide on it. */
export interface Decidable {
  id: string
  document: string
  documentNumber: string | null
  provision: string | null
  certainty: Certainty
  confirmation: Confirmation
  passage: (SourcePassage & { from: number; to: number }) | null
  history: HistoryEntry[]
  actions: Action[]
  version: number
}

export type Extraction = Decidable & Content & { documentTitle: string; summary: string | Phrase }

/** A line of the queue. */
export interface ExtractionItem {
  id: string
  kind: ExtractionKind
  document: string
  documentNumber?: string | null
  provision: string | null
  summary: string | Phrase
  certainty: Certainty
  confirmation: Confirmation
}
