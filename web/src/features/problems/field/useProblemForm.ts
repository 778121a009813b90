import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { useRouter } from 'vue-router'
import { get } from '@/api/client'
import type { AnswerOf } from '@/api/paths'
import { t } from '@/locale'
import { isFull, StillUncertain, useField, whereabouts, type Deed, type Whereabouts } from '@/offline'
import { isVoice } from '@/offline/deed'
import { problemFound, type ProblemDraft } from './deeds'

const MOST_PICTURES = 9

/** Where the form begins: a patrol, a reach, or a problem that is not delivered yet. */
export interface Beginning {
  patrol?: string | undefined
  reach?: string | undefined
  order?: string | undefined
  back?: string | undefined
}

/** Keeps a problem on the phone: what it is, a picture, where. Works without a network, in a patrol and outside of one. */
export function useProblemForm(beginning: Beginning) {
  const field = useField()
  const router = useRouter()
  const draft = reactive<ProblemDraft>({
    finding: crypto.randomUUID(),
    kind: '',
    longitude: NaN,
    latitude: NaN,
    accuracy: null,
    reach: beginning.reach ?? null,
    place: '',
    words: '',
    origin: beginning.patrol ? `patrol/${beginning.patrol}` : null,
    shots: [],
  })
  const deed = shallowRef<Deed<ProblemDraft> | null>(null)
  const added = shallowRef<File[]>([])
  const removed = ref<string[]>([])
  const found = shallowRef<Whereabouts | null>(null)
  const moved = ref(false)
  const near = shallowRef<AnswerOf<'get', '/problems/near'> | null>(null)
  const fault = ref('')
  const gone = ref('')
  const busy = ref(false)
  const kept = computed(() => (deed.value?.attachments ?? []).filter(({ id }) => !removed.value.includes(id)))
  const count = computed(() => kept.value.length + added.value.length)
  const pictured = computed(() => [...kept.value, ...added.value].some((file) => !isVoice(file)))
  const place = computed(() =>
    Number.isFinite(draft.longitude) ? ([draft.longitude, draft.latitude] as [number, number]) : null,
  )

  async function begin(): Promise<void> {
    if (!beginning.order) return
    const order = Number(beginning.order)
    const kept = (await field.outbox().find(order)) as Deed<ProblemDraft> | undefined
    if (kept?.owner !== field.person?.account) gone.value = t('field.note.gone')
    else if (kept?.uncertain) gone.value = t('field.note.uncertain')
    else if (kept) {
      deed.value = kept
      Object.assign(draft, kept.content)
    }
  }

  async function locate(): Promise<void> {
    found.value = null
    found.value = await whereabouts()
    const position = found.value.position
    if (position && !moved.value && !deed.value) Object.assign(draft, position)
  }

  function moveTo([longitude, latitude]: [number, number]): void {
    moved.value = true
    Object.assign(draft, { longitude, latitude, accuracy: null })
  }

  /** A picture is of where the device is now, not of where the problem was dragged to. */
  function add(files: File[]): void {
    const room = MOST_PICTURES - count.value
    const taken = files.slice(0, room)
    const position = found.value?.position ?? null
    added.value = [...added.value, ...taken]
    draft.shots = [
      ...draft.shots,
      ...taken.map(() => ({ longitude: position?.longitude ?? null, latitude: position?.latitude ?? null })),
    ]
    fault.value = files.length > room ? t('field.note.pictures.many') : ''
  }

  function drop(file: File): void {
    const at = kept.value.length + added.value.indexOf(file)
    draft.shots = draft.shots.filter((_, index) => index !== at)
    added.value = added.value.filter((one) => one !== file)
  }

  function remove(attachment: string): void {
    const at = kept.value.findIndex(({ id }) => id === attachment)
    draft.shots = draft.shots.filter((_, index) => index !== at)
    removed.value.push(attachment)
  }

  /** Open files of the kind nearby, where there is a network to ask. */
  async function look(): Promise<void> {
    near.value = null
    if (!draft.kind || !place.value) return
    const [longitude, latitude] = place.value
    const query = { kind: draft.kind, longitude, latitude }
    // Without a network nothing is said of it.
    near.value = await get('/problems/near', { query }).catch(() => null)
  }
  watch([() => draft.kind, place], () => void look())

  function lacking(): string {
    if (!draft.kind) return t('field.problem.noKind')
    if (!count.value && !draft.words.trim()) return t('field.problem.noPicture')
    return place.value ? '' : t('field.problem.noPlace')
  }

  async function save(): Promise<void> {
    if (busy.value) return
    fault.value = lacking()
    if (fault.value) return
    busy.value = true
    try {
      // Plain copies: what is watched for the screen cannot be stored.
      const shots = draft.shots.map((shot) => ({ ...shot }))
      const content = { ...draft, place: draft.place.trim(), words: draft.words.trim(), shots }
      await put(content).catch(async (problem: unknown) => {
        if (!isFull(problem)) throw problem
        await field.makeRoom()
        await put(content)
      })
      void field.askToLast()
      void field.deliver()
      await router.push(beginning.back ?? '/outbox')
    } catch (problem) {
      if (problem instanceof StillUncertain) fault.value = t('field.note.uncertain')
      else if (isFull(problem)) fault.value = t('field.space.full')
      else throw problem
    } finally {
      busy.value = false
    }
  }

  async function put(content: ProblemDraft): Promise<void> {
    const outbox = field.outbox()
    if (deed.value) return outbox.edit(deed.value.order, content, added.value, removed.value)
    await outbox.add({
      kind: problemFound.kind,
      owner: field.person!.account,
      content,
      made: {
        at: new Date().toISOString(),
        aheadSeconds: field.clocks?.aheadSeconds ?? null,
        position: found.value?.position ?? null,
      },
      files: added.value,
    })
  }

  return {
    ...{ draft, deed, added, kept, found, moved, near, fault, gone, busy, pictured, place },
    ...{ begin, locate, moveTo, add, drop, remove, save },
  }
}
