import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { call, ProblemError, remove } from '@/api/client'
import type { Problem } from '@/api/types'
import type { Session } from '@/app/session'
import { clocksOf, isWrong, type Clocks } from './clock'
import type { Deed, Delivered } from './deed'
import { Delivery, type Outcome } from './delivery'
import { Outbox } from './outbox'
import { keep, keptAnswer } from './kept'
import { mustSignOut, personOf, setMustSignOut, setPerson } from './person'
import { platform } from './platform'
import { askToLast, spaceHere, type Space } from './space'
import { openStore, type Store } from './store'

/** Seconds between tries while the platform cannot be reached: soon at first, then patiently. */
const TRIES = [5, 15, 60, 300]

/** The field client as its pages see it: who works here, what is not delivered, how delivery stands. */
export const useField = defineStore('field', () => {
  const person = shallowRef<Session | null>(null)
  const leaving = ref(false)
  const deeds = shallowRef<Deed[]>([])
  const delivered = shallowRef<Delivered[]>([])
  const ofOthers = ref(0)
  const outcome = shallowRef<Outcome | null>(null)
  const busy = ref(false)
  const online = ref(navigator.onLine)
  const clocks = shallowRef<Clocks | null>(null)
  const space = shallowRef<Space>({ free: null, lasting: false })
  /** A newer program in another tab has taken the store over. */
  const outdated = ref(false)

  let store: Store
  let outbox: Outbox
  let delivery: Delivery
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('lingxing-outbox') : null

  /** Opens what lies on this device, then begins to deliver. */
  async function start(): Promise<void> {
    store = await openStore(undefined, () => (outdated.value = true))
    outbox = new Outbox(store, () => {
      tabs?.postMessage('changed')
      void look()
    })
    delivery = new Delivery(store, outbox, platform)
    person.value = await personOf(store)
    leaving.value = await mustSignOut(store)
    await look()
    tabs?.addEventListener('message', () => void look())
    window.addEventListener('online', () => ((online.value = true), void deliver()))
    window.addEventListener('offline', () => (online.value = false))
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void deliver())
    void deliver()
  }

  async function look(): Promise<void> {
    const account = person.value?.account
    deeds.value = account ? await outbox.of(account) : []
    delivered.value = account ? await outbox.delivered(account) : []
    ofOthers.value = await outbox.ofOthers(account ?? null)
    clocks.value = await clocksOf(store)
    space.value = await spaceHere()
  }

  /** Tries to deliver now; called whenever something may have become possible. */
  async function deliver(): Promise<void> {
    if (busy.value || outdated.value) return
    clearTimeout(timer)
    busy.value = true
    try {
      await leave()
      if (!person.value) return
      outcome.value = await delivery.round(person.value.account)
      if (outcome.value.state === 'OTHER_PERSON') await changePerson()
    } finally {
      busy.value = false
      await look()
      tryAgainLater()
    }
  }

  function tryAgainLater(): void {
    const state = outcome.value?.state
    if (state === 'UNREACHABLE' || state === 'LATER' || state === 'ELSEWHERE' || leaving.value) {
      const wait = outcome.value?.state === 'LATER' ? outcome.value.seconds : TRIES[Math.min(tries, TRIES.length - 1)]!
      tries++
      timer = setTimeout(() => void deliver(), wait * 1000)
    } else tries = 0
  }

  /** Somebody else has signed in in this browser: from now on it is theirs; what the other one did stays for the other. */
  async function changePerson(): Promise<void> {
    const { session } = await platform.session()
    await setPerson(store, session)
    person.value = session
    outcome.value = await delivery.round(session.account)
  }

  /** Who is signed in; throws the platform's refusal. */
  async function signIn(account: string, password: string): Promise<void> {
    await leave()
    const { data } = await call<Session>('POST', '/session', { body: { account, password } })
    await setPerson(store, data)
    await setMustSignOut(store, false)
    leaving.value = false
    person.value = data
    outcome.value = null
    await look()
    void deliver()
  }

  /** What is not delivered stays here for when the person comes back. */
  async function signOut(): Promise<void> {
    await setPerson(store, null)
    await setMustSignOut(store, true)
    leaving.value = true
    person.value = null
    outcome.value = null
    await look()
    await deliver()
  }

  async function leave(): Promise<void> {
    if (!leaving.value) return
    try {
      await platform.session()
      await remove('/session')
    } catch (fault) {
      if (!(fault instanceof ProblemError)) throw fault
      if (fault.problem.status !== 401) {
        outcome.value = { state: 'UNREACHABLE' }
        return
      }
    }
    await setMustSignOut(store, false)
    leaving.value = false
    outcome.value = null
  }

  /** Reads from the platform, or what it said last; `keptAt` is null for what is fresh. */
  async function read<T>(path: string): Promise<{ data: T; version: string | null; keptAt: string | null }> {
    const owner = person.value?.account ?? ''
    try {
      const answer = await call<T>('GET', path, { signal: AbortSignal.timeout(10_000) })
      // A device without room can still be read on.
      await keep(store, owner, path, answer).catch(() => undefined)
      return { data: answer.data, version: answer.version, keptAt: null }
    } catch (fault) {
      const known = await keptAnswer(store, owner, path)
      if (!known) throw fault instanceof ProblemError ? fault : new ProblemError(notKept)
      return { data: known.data as T, version: known.version, keptAt: known.at }
    }
  }

  /** Lets go of what was kept for reading, which the platform can give again; what is not delivered it cannot. */
  async function makeRoom(): Promise<void> {
    await store.clear('kept')
  }

  const wrongClock = computed(() => (isWrong(clocks.value) ? clocks.value!.aheadSeconds : null))
  return {
    ...{ person, leaving, deeds, delivered, ofOthers, outcome, busy, online, clocks, wrongClock, space, outdated },
    ...{ start, look, deliver, signIn, signOut, read, askToLast, makeRoom },
    outbox: () => outbox,
    /** For modules that keep something of their own while it goes on. */
    store: () => store,
  }
})

const notKept: Problem = {
  status: 0,
  code: 'UNREACHABLE',
  zh: '没有网络，这一页也没有存在手机上。',
  en: 'There is no network, and this page is not kept on the device.',
}
