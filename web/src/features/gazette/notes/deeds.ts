import { t } from '@/locale'
import { defineDeed } from '@/offline/kinds'
import type { Note, NoteDraft, NoteField, NoteKind } from './types'

/** The deeds about notes, as the queue delivers them. Whoever writes another module's finds the pattern here. */
const about = ({ note }: NoteDraft) => `gazette.note/${note}`
const edit = ({ order }: { order: number }) => `/deeds/${order}/note`

function detail({ kind, text }: NoteDraft): string {
  return [t(`field.note.kind.${kind}`), text.length > 40 ? `${text.slice(0, 40)}…` : text].filter(Boolean).join('　')
}

export const noteTaken = defineDeed<NoteDraft>({
  kind: 'gazette.note-taken',
  title: ({ documentName }) => t('field.note.of', { document: documentName }),
  detail,
  about,
  edit,
  request: ({ note, document, provision, kind, text, pictures }, files) => ({
    method: 'POST',
    path: `/documents/${document}/notes`,
    body: { id: note, provision, kind, text, pictures: [...pictures, ...files] },
  }),
})

export const noteChanged = defineDeed<NoteDraft>({
  kind: 'gazette.note-changed',
  title: ({ documentName }) => t('field.note.changeOf', { document: documentName }),
  detail,
  about,
  edit,
  request: ({ note, provision, kind, text, pictures }, files) => ({
    method: 'PUT',
    path: `/notes/${note}`,
    body: { provision, kind, text, pictures: [...pictures, ...files] },
  }),
  merging: {
    fields: ({ provision, kind, text, pictures }) => ({ provision, kind, text, pictures }),
    withFields: (draft, fields) => ({ ...draft, ...fields }),
    read: (note: Note) => ({ fields: fieldsOf(note), set: note.set }),
    label: (field) => t(`field.note.field.${field as NoteField}`),
    words: wordsOf,
  },
})

export function fieldsOf({ provision, kind, text, pictures }: Note) {
  return { provision, kind, text, pictures: pictures.map(({ id }) => id) }
}

export function wordsOf(field: string, value: unknown): string {
  if (field === 'kind') return t(`field.note.kind.${value as NoteKind}`)
  if (field === 'pictures') return t('field.note.pictureCount', { n: (value as string[]).length })
  if (field === 'provision') return value ? String(value) : t('field.note.provision.whole')
  return value ? String(value) : t('field.note.nothing')
}
