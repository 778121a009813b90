import type { Phrase } from '@/api/types'

export interface NameOfAgency {
  name: string
  kind: 'FULL' | 'SHORT'
  /** The full name that stands now. */
  current: boolean
  from: string | null
  to: string | null
  /** Dates of the first and the last document held that uses it. */
  firstUsed: string | null
  lastUsed: string | null
  source: string | null
}

export interface Kin {
  id: string
  name: string
  on: string | null
  source: string | null
}

export interface AgencyItem {
  id: string
  name: string
  names: NameOfAgency[]
  level: 'STATE' | 'PROVINCE' | 'CITY' | 'COUNTY' | 'COLLECTIVE'
  division: string | null
  predecessors: Kin[]
  successors: Kin[]
  documents: number
  tasks: number
}

/** A place where a document names an agency, and under which of its names. */
export interface NamedPlace {
  document: string
  provision: string
  as: string
  use: 'TASK' | 'ROSTER' | 'TEXT'
}

export interface Agency extends AgencyItem {
  named: NamedPlace[]
}

export interface UnknownName {
  id: string
  name: string
  state: 'UNKNOWN' | 'ASSIGNED' | 'REJECTED'
  documents: string[]
  proposal: { agency: string; name: string; why: Phrase } | null
}
