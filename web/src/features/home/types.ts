import type { Certainty, Confirmation, Phrase } from '@/api/types'

export type ExtractionKind = 'TASK' | 'TARGET' | 'ROSTER' | 'DOCUMENT' | 'AGENCY_NAME'

export interface Extraction {
  id: string
  kind: ExtractionKind
  document: string
  documentNumber: string | null
  provision: string | null
  /** The provision's label as printed. */
  label: string | null
  /** The way to the provision from outside, label by label. */
  labelPath?: string | null
  summary: Phrase | string
  certainty: Certainty
  confirmation: Confirmation
}

export interface UnknownName {
  id: string
  name: string
  /** Ids of the documents it stands in. */
  documents: string[]
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
