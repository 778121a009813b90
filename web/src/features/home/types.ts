import type { Certainty, Confirmation, Phrase } from '@/api/types'

export type ExtractionKind = 'TASK' | 'TARGET' | 'ROSTER' | 'DOCUMENT' | 'AGENCY_NAME'

export interface Extraction {
  id: string
  kind: ExtractionKind
  document: string
  provision: string | null
  summary: Phrase | string
  certainty: Certainty
  confirmation: Confirmation
}

export interface UnknownName {
  id: string
  name: string
  documents: number
  proposal: { agency: string; name: string; why: Phrase } | null
}

export interface ImportItem {
  id: string
  file: string
  state: 'READING' | 'READ' | 'TAKEN_OVER' | 'UNCHANGED' | 'CANCELLED' | 'FAILED'
  startedAt: string
  by: string | null
  summary: { documents: number; tasks: number; targets: number; toConfirm: number } | null
}
