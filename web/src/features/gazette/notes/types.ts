import type { Action } from '@/api/types'
import type { Circumstances, Setting } from '@/offline/deed'

export type NoteKind = 'OBSERVATION' | 'QUESTION' | 'MISTAKE' | 'PROPOSAL'
export const noteKinds: NoteKind[] = ['OBSERVATION', 'QUESTION', 'MISTAKE', 'PROPOSAL']
export type NoteField = 'provision' | 'kind' | 'text' | 'pictures'

/** A picture as the platform tells of it. */
export interface Picture {
  id: string
  name: string
  size: number
  content: string
  thumbnails: string[]
}

/** A note as the platform gives it. */
export interface Note {
  id: string
  document: string
  provision: string | null
  kind: NoteKind
  text: string
  pictures: Picture[]
  by: string
  made: Circumstances
  doneAt: string
  receivedAt: string
  /** Who set each field last. */
  set: Record<NoteField, Setting>
  actions: Action[]
  version: number
}

/** What a person writes down, new or changed. */
export interface NoteDraft {
  note: string
  document: string
  /** As people call the document. */
  documentName: string
  provision: string | null
  kind: NoteKind
  text: string
  /** Pictures that are on the platform already; new ones are attachments of the deed. */
  pictures: string[]
}
