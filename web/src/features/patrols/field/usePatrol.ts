import { defineStore } from 'pinia'
import { computed, ref, shallowRef, triggerRef } from 'vue'
import { useField, type KeptFix } from '@/offline'
import type { Beat, Matter, MatterState } from '../matters'
import { alarm, maySleep, stayAwake, type Awake } from './awake'
import { LiveCoverage, linesOf } from './coverage'
import { patrolDelivered, type PatrolContent } from './deeds'
import { RunningPatrols, type RunningPatrol } from './running'
import { isKept, type Place } from './thinning'

/** Without a place for so long the person is told; the sheet will show a gap. */
const SILENT_MS = 60_000
const LOOK_MS = 5_000

/** The patrol that goes on. It goes on while the person is on other pages of the client, and after the page has died. */
export const usePatrol = defineStore('patrol', () => {
  const field = useField()
  const running = shallowRef<RunningPatrol | null>(null)
  const legs = shallowRef<Place[][]>([])
  const here = shallowRef<Place | null>(null)
  const coverage = shallowRef<LiveCoverage | null>(null)
  const problem = ref<'DENIED' | 'NOT_OFFERED' | null>(null)
  const awake = ref<Awake | null>(null)
  const now = ref(Date.now())

  let watching: number | null = null
  let timer: ReturnType<typeof setInterval> | undefined
  let last: Place | null = null
  let alarmed = false

  const patrols = () => new RunningPatrols(field.store())
  const going = computed(() => running.value?.content ?? null)
  const isPaused = computed(() => going.value?.pausedAt != null)
  /** Seconds walked so far, pauses left out. */
  const seconds = computed(() => {
    const content = going.value
    if (!content) return 0
    const until = content.pausedAt ? Date.parse(content.pausedAt) : now.value
    return Math.max(0, Math.round((until - Date.parse(content.started)) / 1000) - content.pausedSeconds)
  })
  /** Seconds since the last place; null while places come. */
  const silence = computed(() => {
    if (!running.value || isPaused.value) return null
    const since = here.value?.at ?? Date.parse(running.value.content.started)
    return now.value - since > SILENT_MS ? Math.round((now.value - since) / 1000) : null
  })

  /** Goes on with what lies on this device, after the page was opened again. */
  async function restore(): Promise<void> {
    const account = field.person?.account
    stopWatching()
    running.value = account ? await patrols().of(account) : null
    if (!running.value) return
    const fixes = await patrols().fixes(running.value.id)
    legs.value = legsOf(fixes)
    here.value = last = legs.value.at(-1)?.at(-1) ?? null
    if (!isPaused.value) watch()
  }

  async function start(beat: Pick<Beat, 'reach' | 'name' | 'post'>): Promise<void> {
    const account = field.person?.account
    if (!account || running.value) return
    running.value = await patrols().begin(account, {
      reach: beat.reach,
      reachName: beat.name.zh,
      post: beat.post,
      started: new Date().toISOString(),
      leg: 0,
      pausedAt: null,
      pausedSeconds: 0,
      clockAhead: ahead(),
      looked: {},
      words: '',
    })
    legs.value = []
    here.value = last = null
    void field.askToLast()
    watch()
  }

  /** Measures what is seen against the line of the reach, beginning with what was walked already. */
  function measure(beat: Beat | undefined, near: number): void {
    const live = beat?.geometry ? new LiveCoverage(linesOf(beat.geometry), near) : null
    for (const leg of legs.value) leg.forEach((place, at) => live?.see(leg[at - 1] ?? null, place))
    coverage.value = live
  }

  function watch(): void {
    const { geolocation } = navigator
    clearInterval(timer)
    timer = setInterval(look, LOOK_MS)
    now.value = Date.now()
    if (!geolocation) {
      problem.value = 'NOT_OFFERED'
      return
    }
    problem.value = null
    void stayAwake().then((state) => (awake.value = state))
    watching = geolocation.watchPosition(
      ({ coords, timestamp }) => void came(coords, timestamp),
      ({ code, PERMISSION_DENIED }) => {
        if (code === PERMISSION_DENIED) problem.value = 'DENIED'
      },
      { enableHighAccuracy: true, maximumAge: 2_000, timeout: 30_000 },
    )
  }

  function stopWatching(): void {
    if (watching !== null) navigator.geolocation.clearWatch(watching)
    watching = null
    clearInterval(timer)
    maySleep()
  }

  async function came(coords: GeolocationCoordinates, timestamp: number): Promise<void> {
    const place: Place = {
      longitude: Math.round(coords.longitude * 1e7) / 1e7,
      latitude: Math.round(coords.latitude * 1e7) / 1e7,
      at: Math.round(timestamp),
      accuracy: Math.round(coords.accuracy * 10) / 10,
    }
    problem.value = null
    here.value = place
    alarmed = false
    now.value = Date.now()
    const content = going.value
    if (!running.value || !content || isPaused.value || !isKept(last, place)) return
    const before = last
    last = place
    await patrols().fix({ ...place, patrol: running.value.id, leg: content.leg })
    const leg = (legs.value[content.leg] ??= [])
    coverage.value?.see(leg.length ? before : null, place)
    leg.push(place)
    triggerRef(legs)
    triggerRef(coverage)
  }

  function look(): void {
    now.value = Date.now()
    if (silence.value !== null && !alarmed) {
      alarmed = true
      alarm()
    }
  }

  async function change(part: Partial<RunningPatrol['content']>): Promise<void> {
    if (!running.value) return
    running.value = { ...running.value, content: { ...running.value.content, ...part } }
    await patrols().keep(running.value)
  }

  async function pause(): Promise<void> {
    stopWatching()
    await change({ pausedAt: new Date().toISOString(), clockAhead: [...(going.value?.clockAhead ?? []), ...ahead()] })
  }

  async function resume(): Promise<void> {
    const content = going.value
    if (!content?.pausedAt) return
    const passed = Math.round((Date.now() - Date.parse(content.pausedAt)) / 1000)
    last = null
    await change({ pausedAt: null, pausedSeconds: content.pausedSeconds + passed, leg: content.leg + 1 })
    watch()
  }

  const lookAt = (matter: Matter, state: MatterState) => change({ looked: { ...going.value?.looked, [matter]: state } })
  const write = (words: string) => change({ words })
  /** Problems found on it: those that wait on this device and those delivered from it. */
  const problems = computed(() => {
    const origin = `patrol/${running.value?.id}`
    return [...field.deeds, ...field.delivered].filter(
      ({ content }) => (content as { origin?: unknown } | null)?.origin === origin,
    ).length
  })

  /** Ends it: in one step of the store it becomes a deed that waits to be delivered. */
  async function finish(): Promise<void> {
    const patrol = running.value
    const account = field.person?.account
    if (!patrol || !account) return
    stopWatching()
    const fixes = await patrols().fixes(patrol.id)
    const ended = patrol.content.pausedAt ?? new Date().toISOString()
    await field.outbox().add<PatrolContent>({
      kind: patrolDelivered.kind,
      owner: account,
      content: contentOf(patrol, legsOf(fixes), ended, ahead()),
      made: {
        at: ended,
        aheadSeconds: field.clocks?.aheadSeconds ?? null,
        position: last && {
          longitude: last.longitude,
          latitude: last.latitude,
          accuracy: Math.round(last.accuracy ?? 0),
        },
      },
      along: {
        stores: ['running', 'fixes'],
        write: async (writing) => {
          const keys = await writing.objectStore('fixes').index('patrol').getAllKeys(patrol.id)
          return [
            () => writing.objectStore('running').delete(patrol.id),
            ...keys.map((key) => () => writing.objectStore('fixes').delete(key)),
          ]
        },
      },
    })
    forget()
    void field.deliver()
  }

  async function drop(): Promise<void> {
    if (!running.value) return
    stopWatching()
    await patrols().drop(running.value.id)
    forget()
  }

  function forget(): void {
    running.value = null
    legs.value = []
    here.value = last = null
    coverage.value = null
  }

  function ahead(): number[] {
    return field.clocks ? [field.clocks.aheadSeconds] : []
  }

  // A lock on the screen is let go of by the browser when the page is hidden.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && watching !== null)
      void stayAwake().then((state) => (awake.value = state))
  })

  return {
    ...{ running, going, legs, here, coverage, problem, awake, isPaused, seconds, silence, problems },
    ...{ restore, start, measure, pause, resume, lookAt, write, finish, drop },
  }
})

/** The places of a patrol by stretch, in the order in which they came. */
export function legsOf(fixes: KeptFix[]): Place[][] {
  const legs: Place[][] = []
  for (const { leg, longitude, latitude, at, accuracy } of fixes) {
    while (legs.length <= leg) legs.push([])
    legs[leg]!.push({ longitude, latitude, at, accuracy })
  }
  return legs
}

export function contentOf(
  { id, content }: RunningPatrol,
  legs: Place[][],
  ended: string,
  ahead: number[],
): PatrolContent {
  const { reach, reachName, post, started, clockAhead, looked, words } = content
  return {
    ...{ patrol: id, reach, reachName, post, started, ended, gpx: null, looked, words },
    legs: legs.filter((leg) => leg.length),
    clockAhead: [...clockAhead, ...ahead],
  }
}
