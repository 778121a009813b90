import { onScopeDispose, ref, shallowRef, toValue, watch, type MaybeRefOrGetter, type Ref, type ShallowRef } from 'vue'
import { call, ProblemError, type Query } from '@/api/client'
import type { AnswerOf, PathOf, QueryOf, Where } from '@/api/paths'
import type { Problem } from '@/api/types'

/** Below this a wait is not felt, and a flash of grey lines would be. */
const SLOW_AFTER_MS = 300

export interface Resource<T> {
  /** The last answer; stays while a newer one is fetched, so that a list does not blink when a filter changes. */
  data: ShallowRef<T | null>
  problem: ShallowRef<Problem | null>
  busy: Ref<boolean>
  /** Busy for long enough that the reader should see it. */
  slow: Ref<boolean>
  reload: () => Promise<void>
}

declare const unnamed: unique symbol
/** Whoever names no type asks at a path the platform publishes. */
type Unnamed = typeof unnamed

/**
 * What the platform answers at a path, fetched anew whenever path or query change; an answer that has been overtaken is
 * dropped. A null path fetches nothing.
 */
export function useResource<T = Unnamed>(
  path: T extends Unnamed ? never : MaybeRefOrGetter<string | null>,
  query?: MaybeRefOrGetter<Query>,
): Resource<T>
export function useResource<P extends PathOf<'get'>>(
  path: MaybeRefOrGetter<Where<P> | null>,
  query?: MaybeRefOrGetter<QueryOf<'get', P>>,
): Resource<AnswerOf<'get', P>>
export function useResource<T>(
  path: MaybeRefOrGetter<string | null>,
  query: MaybeRefOrGetter<object> = {},
): Resource<T> {
  const data = shallowRef(null) as ShallowRef<T | null>
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)
  const slow = ref(false)
  let running: AbortController | null = null

  async function reload(): Promise<void> {
    running?.abort()
    const where = toValue(path)
    if (where === null) {
      data.value = null
      return
    }
    const mine = (running = new AbortController())
    const timer = setTimeout(() => (slow.value = true), SLOW_AFTER_MS)
    busy.value = true
    problem.value = null
    try {
      const answer = (await call<T>('GET', where, { query: toValue(query) as Query, signal: mine.signal })).data
      if (running === mine) data.value = answer
    } catch (fault) {
      if (running === mine) fail(fault)
    } finally {
      clearTimeout(timer)
      if (running === mine) busy.value = slow.value = false
    }
  }

  function fail(fault: unknown): void {
    if (!(fault instanceof ProblemError)) throw fault
    problem.value = fault.problem
    data.value = null
  }

  watch(
    () => [toValue(path), JSON.stringify(toValue(query))],
    () => void reload(),
    { immediate: true },
  )
  // another thing at another path: what was shown is not it
  watch(
    () => toValue(path),
    () => (data.value = null),
  )
  onScopeDispose(() => {
    const last = running
    running = null
    last?.abort()
  })
  return { data, problem, busy, slow, reload }
}
