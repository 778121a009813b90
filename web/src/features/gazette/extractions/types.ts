import type { Schemas } from '@/api/paths'
import type { Direction } from '@/api/types'
import type { NamedAgency } from '../types'

export type ExtractionKind = Schemas['GazetteExtractionsDetail']['kind']

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

export type HistoryEntry = Schemas['GazetteExtractionDetailLine']

type Detail = Schemas['GazetteExtractionsDetail']

/** What every extracted thing has for those who decide on it. */
export type Decidable = Omit<Detail, 'kind' | 'content' | 'summary' | 'documentTitle'>

export type Extraction = Decidable & Content & Pick<Detail, 'documentTitle' | 'summary'>

/** A line of the queue. */
export type ExtractionItem = Schemas['GazetteExtractionsItem']

declare module '@/api/untold' {
  interface Untold {
    'get /extractions/{id}': Extraction
  }
}
