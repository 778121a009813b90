import { computed, reactive, ref, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { t } from '@/locale'
import { isFull, StillUncertain, useField, whereabouts, type Deed, type Whereabouts } from '@/offline'
import type { GazetteDocument } from '../types'
import { fieldsOf, noteChanged, noteTaken } from './deeds'
import type { Note, NoteDraft } from './types'

const MOST_PICTURES = 9

/** Where a note form begins: a new note, one on the platform, or one that is not delivered yet. */
export interface Beginning {
  document?: string | undefined
  note?: string | undefined
  order?: string | undefined
}

/** Takes a note or changes one, with or without a network: whatever is kept goes into the queue. */
export function useNoteForm(beginning: Beginning) {
  const field = useField()
  const router = useRouter()
  const draft = reactive<NoteDraft>({
    note: crypto.randomUUID(),
    document: beginning.document ?? '',
    documentName: '',
    provision: null,
    kind: 'OBSERVATION',
    text: '',
    pictures: [],
  })
  const document = shallowRef<GazetteDocument | null>(null)
  const added = shallowRef<File[]>([])
  const deed = shallowRef<Deed<NoteDraft> | null>(null)
  const removed = ref<string[]>([])
  const base = shallowRef<{ version: string; note: Note } | null>(null)
  const place = shallowRef<Whereabouts | null>(null)
  const fault = ref('')
  const gone = ref('')
  const busy = ref(false)
  const attachments = computed(() => (deed.value?.attachments ?? []).filter(({ id }) => !removed.value.includes(id)))
  const count = computed(() => draft.pictures.length + attachments.value.length + added.value.length)

  async function begin(): Promise<void> {
    if (beginning.order) await beginWithDeed(Number(beginning.order))
    else if (beginning.note) await beginWithNote(beginning.note)
    if (draft.document) {
      document.value = (await field.read<GazetteDocument>(`/documents/${draft.document}`)).data
      draft.documentName = document.value.number ?? document.value.title
    }
  }

  async function beginWithDeed(order: number): Promise<void> {
    const found = (await field.outbox().find(order)) as Deed<NoteDraft> | undefined
    if (found?.owner !== field.person?.account) gone.value = t('field.note.gone')
    else if (found?.uncertain) gone.value = t('field.note.uncertain')
    else if (found) {
      deed.value = found
      Object.assign(draft, found.content)
    }
  }

  async function beginWithNote(id: string): Promise<void> {
    const { data, version } = await field.read<Note>(`/notes/${id}`)
    base.value = { version: version ?? '', note: data }
    Object.assign(draft, fieldsOf(data), { note: data.id, document: data.document })
  }

  async function locate(): Promise<void> {
    place.value = null
    place.value = await whereabouts()
  }

  function add(files: File[]): void {
    const room = MOST_PICTURES - count.value
    added.value = [...added.value, ...files.slice(0, room)]
    fault.value = files.length > room ? t('field.note.pictures.many') : ''
  }

  async function save(): Promise<void> {
    if (busy.value) return
    draft.text = draft.text.trim()
    fault.value = draft.text || count.value ? '' : t('field.note.empty')
    if (fault.value) return
    busy.value = true
    try {
      const content = { ...draft, pictures: [...draft.pictures] }
      await put(content).catch(async (problem: unknown) => {
        if (!isFull(problem)) throw problem
        await field.makeRoom()
        await put(content)
      })
      void field.askToLast()
      void field.deliver()
      await router.push('/outbox')
    } catch (problem) {
      if (problem instanceof StillUncertain) fault.value = t('field.note.uncertain')
      else if (isFull(problem)) fault.value = t('field.space.full')
      else throw problem
    } finally {
      busy.value = false
    }
  }

  async function put(content: NoteDraft): Promise<void> {
    const outbox = field.outbox()
    if (deed.value) return outbox.edit(deed.value.order, content, added.value, removed.value)
    const owner = field.person!.account
    const made = {
      at: new Date().toISOString(),
      aheadSeconds: field.clocks?.aheadSeconds ?? null,
      position: place.value?.position ?? null,
    }
    const files = added.value
    if (!base.value) await outbox.add({ kind: noteTaken.kind, owner, content, made, files })
    else {
      const { note, version } = base.value
      const change = { path: `/notes/${note.id}`, version, base: fieldsOf(note) }
      await outbox.add({ kind: noteChanged.kind, owner, content, made, files, change })
    }
  }

  return {
    ...{ draft, document, added, attachments, removed, deed, base, place, fault, gone, busy, count },
    ...{ begin, locate, add, save },
  }
}
