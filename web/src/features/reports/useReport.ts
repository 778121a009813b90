import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { call, get, ProblemError } from '@/api/client'
import { at, type Schemas } from '@/api/paths'
import type { Problem } from '@/api/types'
import { whereabouts } from '@/offline/position'
import { positionsOf, type Geometry } from '@/ui/map/geojson'
import type { Position } from '@/ui/map/grids'
import type { Acknowledgement, Kind } from './kinds'
import { keepMine } from './mine'
import { shrunk } from './shrink'
import { solvedTicket, type Solved } from './ticket'

type Near = Schemas['ProblemsReportPlacesNear']

/** A picture on its way: shown from the phone at once, sent in the background. */
export interface Shot {
  key: string
  preview: string
  file: string | null
  state: 'SENDING' | 'SENT' | 'FAILED' | 'NO_PICTURE'
  blob: Blob | null
}

/** What is asked again with a new puzzle, the old one being of no use any more. */
const STALE = 'TICKET_UNUSABLE'

/** The form of a report: what was filled in, what the platform proposes for the place, and the sending of it. */
export function useReport() {
  const form = crypto.randomUUID()
  const said = reactive({ kind: '' as Kind | '', words: '', name: '', phone: '' })
  const place = shallowRef<Position | null>(null)
  const accuracy = ref<number | null>(null)
  const locating = ref<'' | 'BUSY' | 'DENIED' | 'UNKNOWN' | 'NOT_OFFERED'>('')
  const near = shallowRef<Near[] | null>(null)
  const around = shallowRef<Geometry[]>([])
  const outside = shallowRef<Problem | null>(null)
  const shots = ref<Shot[]>([])
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)
  const sent = shallowRef<Acknowledgement | null>(null)
  const kept = ref(true)
  let solving: Promise<Solved> | null = null

  const solved = (): Promise<Solved> =>
    (solving ??= solvedTicket(form).catch((cause: unknown) => {
      solving = null
      throw cause
    }))

  async function locate(): Promise<void> {
    locating.value = 'BUSY'
    const found = await whereabouts()
    if (found.position) {
      const { longitude, latitude } = found.position
      accuracy.value = found.position.accuracy
      place.value = [Number(longitude), Number(latitude)]
      locating.value = ''
    } else {
      locating.value = found.why
    }
  }

  /** The pin begins in the middle of a reach that is known; one that is not leaves it where it was. */
  async function beginAt(reach: string): Promise<void> {
    try {
      const { geometry } = await get(at('/reaches/{code}', { code: reach }))
      const line = geometry ? positionsOf(geometry as unknown as Geometry) : []
      const middle = line[Math.floor(line.length / 2)]
      if (middle && !place.value) point(middle)
    } catch (cause) {
      if (!(cause instanceof ProblemError)) throw cause
    }
  }

  /** The pin was moved by hand: what the device was sure of counts no more. */
  function point(to: Position): void {
    place.value = to
    accuracy.value = null
  }

  watch(place, async (to) => {
    if (!to) return
    outside.value = null
    try {
      const { items } = await get('/report-places', { query: { longitude: to[0], latitude: to[1] } })
      if (place.value !== to) return
      near.value = items
      const shapes = await Promise.all(items.map(({ reach }) => get(at('/reaches/{code}', { code: reach }))))
      if (place.value === to)
        around.value = shapes.flatMap(({ geometry }) => (geometry ? [geometry as unknown as Geometry] : []))
    } catch (cause) {
      if (!(cause instanceof ProblemError)) throw cause
      near.value = []
      outside.value = cause.problem
    }
  })

  async function addPictures(files: Iterable<File>): Promise<void> {
    for (const file of files) {
      const shot: Shot = {
        key: crypto.randomUUID(),
        preview: URL.createObjectURL(file),
        file: null,
        state: 'SENDING',
        blob: null,
      }
      shots.value.push(shot)
      const blob = await shrunk(file)
      change(shot.key, { blob, state: blob ? 'SENDING' : 'NO_PICTURE' })
      if (blob) await sendPicture(shot.key)
    }
  }

  function change(key: string, to: Partial<Shot>): void {
    shots.value = shots.value.map((shot) => (shot.key === key ? { ...shot, ...to } : shot))
  }

  async function sendPicture(key: string): Promise<void> {
    const blob = shots.value.find((shot) => shot.key === key)?.blob
    if (!blob) return
    change(key, { state: 'SENDING' })
    try {
      const { file } = await withTicket((ticket) => postPicture(blob, ticket))
      change(key, { file, state: 'SENT' })
    } catch (cause) {
      if (!(cause instanceof ProblemError)) throw cause
      problem.value = cause.problem
      change(key, { state: 'FAILED' })
    }
  }

  function removePicture(key: string): void {
    const shot = shots.value.find((one) => one.key === key)
    if (shot) URL.revokeObjectURL(shot.preview)
    shots.value = shots.value.filter((one) => one.key !== key)
  }

  /** Does it with a solved puzzle; once more with a new one where the flood has grown meanwhile. */
  async function withTicket<T>(work: (ticket: Solved) => Promise<T>): Promise<T> {
    try {
      return await work(await solved())
    } catch (cause) {
      if (!(cause instanceof ProblemError) || cause.problem.code !== STALE) throw cause
      solving = null
      return work(await solved())
    }
  }

  async function send(): Promise<void> {
    busy.value = true
    problem.value = null
    try {
      for (const { key, state } of shots.value) if (state === 'FAILED') await sendPicture(key)
      sent.value = await withTicket((ticket) => postReport(form, bodyOf(ticket)))
      kept.value = keepMine({
        number: sent.value.number,
        code: sent.value.code,
        kind: sent.value.kind,
        place: sent.value.place,
        at: sent.value.receivedAt,
      })
    } catch (cause) {
      if (!(cause instanceof ProblemError)) throw cause
      problem.value = cause.problem
    } finally {
      busy.value = false
    }
  }

  function bodyOf(ticket: Solved) {
    const [longitude = 0, latitude = 0] = place.value ?? []
    return {
      ...ticket,
      kind: said.kind,
      reach: near.value?.[0]?.reach ?? null,
      longitude,
      latitude,
      accuracy: accuracy.value,
      place: placeWords.value.slice(0, 200),
      words: said.words,
      pictures: shots.value.flatMap(({ file }) => (file ? [file] : [])),
      name: said.name || null,
      phone: said.phone || null,
    }
  }

  /** The place in words, as the acknowledgement will say it. */
  const placeWords = computed(() => {
    const first = near.value?.[0]
    if (!first) return ''
    const where = first.where?.zh ?? ''
    return `${where}${first.name.zh}，距水边约 ${first.metres} 米`
  })
  const sending = computed(() => shots.value.some(({ state }) => state === 'SENDING'))

  return {
    said,
    place,
    accuracy,
    locating,
    near,
    around,
    outside,
    shots,
    problem,
    busy,
    sending,
    sent,
    kept,
    beginAt,
    prepare: () => void solved().catch(() => undefined),
    locate,
    point,
    addPictures,
    removePicture,
    send,
  }
}

async function postPicture(blob: Blob, { ticket, answer }: Solved): Promise<{ file: string }> {
  const headers = { 'Report-Ticket': ticket, 'Report-Answer': answer, 'Content-Type': blob.type }
  return (await call<{ file: string }>('POST', '/report-pictures', { body: blob, headers })).data
}

async function postReport(form: string, body: object): Promise<Acknowledgement> {
  return (await call<Acknowledgement>('POST', '/reports', { body, headers: { 'Idempotency-Key': form } })).data
}
