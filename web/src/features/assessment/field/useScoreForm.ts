import { computed, reactive, ref, shallowReactive, shallowRef, watch } from 'vue'
import { useRouter } from 'vue-router'
import { useRead } from '@/features/gazette/notes/useRead'
import { say, t } from '@/locale'
import { isFull, StillUncertain, useField, whereabouts, type Deed } from '@/offline'
import type { Attachment } from '@/offline/deed'
import type { Item, Kit } from '../types'
import { pointsGiven, type ScoreDraft } from './deeds'

/** Points as they are being given for one item. */
export interface Given {
  item: Item
  /** null while nothing was chosen */
  points: number | null
  ground: string
  /** Pictures of a deed that waits already. */
  kept: Attachment[]
  pictures: File[]
}

/** Whom one scores: from the list, or again from a deed that is not delivered yet. */
export interface Whom {
  sheet?: string | undefined
  subject?: string | undefined
  order?: string | undefined
}

const CENT = 100

/** Keeps one's scores of one subject on the device: item by item, with grounds and pictures, works without a network. */
export function useScoreForm(whom: Whom) {
  const field = useField()
  const router = useRouter()
  const kit = useRead<Kit>(() => '/assessment-kit')
  const deed = shallowRef<Deed<ScoreDraft> | null>(null)
  const lines = reactive<Given[]>([])
  const removed: string[] = []
  const fault = ref('')
  const gone = ref('')
  const busy = ref(false)
  const sheet = computed(() => deed.value?.content.sheet ?? whom.sheet ?? '')
  const subject = computed(() => deed.value?.content.subject ?? whom.subject ?? '')
  const one = computed(() =>
    kit.data.value?.units
      .flatMap(({ subjects }) => subjects)
      .find((view) => view.subject.sheet === sheet.value && view.subject.subject === subject.value),
  )
  const total = computed(() => lines.reduce((sum, { points }) => sum + Math.round((points ?? 0) * CENT), 0) / CENT)
  const of = computed(() => lines.reduce((sum, { item }) => sum + Math.round(item.points * CENT), 0) / CENT)

  async function begin(): Promise<void> {
    if (!whom.order) return
    const found = (await field.outbox().find(Number(whom.order))) as Deed<ScoreDraft> | undefined
    if (found?.owner !== field.person?.account) gone.value = t('field.note.gone')
    else if (found?.uncertain) gone.value = t('field.note.uncertain')
    else if (found) deed.value = found
  }

  /** The items that people score, as the deed has them where there is one. */
  function lay(): void {
    if (lines.length || (whom.order && !deed.value)) return
    const items = kit.data.value?.sheets[sheet.value]?.groups.flatMap((group) => group.items) ?? []
    for (const item of items.filter(({ how }) => how.kind === 'SCORED_BY_PEOPLE')) {
      const content = deed.value?.content
      const given = content?.lines.find((line) => line.item === item.code)
      const kept = (deed.value?.attachments ?? []).filter((_, at) => content?.pictures[at] === item.code)
      lines.push({
        ...{ item, points: given?.points ?? null, ground: given?.ground ?? '' },
        ...{ kept: shallowReactive(kept), pictures: shallowReactive([]) },
      })
    }
  }
  watch([() => kit.data.value, deed], lay, { immediate: true })

  const stepOf = (item: Item) => (item.how.kind === 'SCORED_BY_PEOPLE' ? item.how.step : 1)

  /** One step up or down, within the points of the item; the first touch begins at all of them. */
  function move(line: Given, steps: number): void {
    const from = line.points ?? line.item.points
    const moved = Math.round((from + steps * stepOf(line.item)) * CENT) / CENT
    line.points = Math.min(line.item.points, Math.max(0, moved))
  }

  function remove(line: Given, attachment: string): void {
    removed.push(attachment)
    line.kept = line.kept.filter(({ id }) => id !== attachment)
  }

  function lacking(): string {
    const open = lines.filter(({ points }) => points === null).length
    if (open) return t('field.assess.points.missing', { n: open })
    const silent = lines.find(({ item, points, ground }) => (points ?? 0) < item.points && !ground.trim())
    return silent ? `${say(silent.item.title)}：${t('field.assess.ground.missing')}` : ''
  }

  /** Pictures that are kept stand before those that come. */
  function content(): ScoreDraft {
    const kept = (deed.value?.attachments ?? []).filter(({ id }) => !removed.includes(id))
    const itemOf = (id: string) => lines.find((line) => line.kept.some((one) => one.id === id))?.item.code ?? ''
    return {
      visit: deed.value?.content.visit ?? crypto.randomUUID(),
      year: kit.data.value?.year ?? 0,
      sheet: sheet.value,
      subject: subject.value,
      name: say(one.value?.subject.name),
      lines: lines.map(({ item, points, ground }) => ({ item: item.code, points: points ?? 0, ground: ground.trim() })),
      pictures: [
        ...kept.map(({ id }) => itemOf(id)),
        ...lines.flatMap((line) => line.pictures.map(() => line.item.code)),
      ],
    }
  }

  async function save(): Promise<void> {
    if (busy.value || !one.value) return
    fault.value = lacking()
    if (fault.value) return
    busy.value = true
    try {
      const draft = content()
      await put(draft).catch(async (problem: unknown) => {
        if (!isFull(problem)) throw problem
        await field.makeRoom()
        await put(draft)
      })
      void field.askToLast()
      void field.deliver()
      await router.push('/assess')
    } catch (problem) {
      if (problem instanceof StillUncertain) fault.value = t('field.note.uncertain')
      else if (isFull(problem)) fault.value = t('field.space.full')
      else throw problem
    } finally {
      busy.value = false
    }
  }

  async function put(draft: ScoreDraft): Promise<void> {
    const files = lines.flatMap(({ pictures }) => [...pictures])
    if (deed.value) return field.outbox().edit(deed.value.order, draft, files, removed)
    const { position } = await whereabouts()
    await field.outbox().add({
      kind: pointsGiven.kind,
      owner: field.person!.account,
      content: draft,
      made: { at: new Date().toISOString(), aheadSeconds: field.clocks?.aheadSeconds ?? null, position },
      files,
    })
  }
  return { kit, one, lines, total, of, fault, gone, busy, begin, stepOf, move, remove, save }
}
