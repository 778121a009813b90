import type { Schemas } from '@/api/paths'

export type NoteKind = Note['kind']
export const noteKinds: NoteKind[] = ['OBSERVATION', 'QUESTION', 'MISTAKE', 'PROPOSAL']
export type NoteField = 'provision' | 'kind' | 'text' | 'pictures'

/** A picture as the platform tells of it. */
export type Picture = Pick<Schemas['FilesFileView'], 'id' | 'name' | 'size' | 'content' | 'thumbnails'>

/** A note as the platform gives it. */
export type Note = Schemas['GazetteNotesView']

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
