import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { post, ProblemError } from '@/api/client'
import type { Problem } from '@/api/types'
import { caseIn, fragmentOf, type Case } from './address'
import { inputOf, type Draft } from './schema'
import type { Rule, RuleAnswer } from './types'

/** Typing settles before the platform is asked. */
const SETTLED_MS = 250

export interface TriedCase {
  asOf: Ref<string>
  knownOn: Ref<string>
  draft: ShallowRef<Draft>
  /** Nothing was said yet; nothing is asked. */
  untouched: Ref<boolean>
  answer: ShallowRef<RuleAnswer | null>
  problem: ShallowRef<Problem | null>
  busy: Ref<boolean>
  ask: () => Promise<void>
  clear: () => void
}

/** One case of a rule: kept in the address, asked anew whenever it changes; an answer that was overtaken is dropped. */
export function useCase(rule: () => Rule | null, today: () => string): TriedCase {
  const route = useRoute()
  const router = useRouter()
  const held = caseIn(route.hash)
  const asOf = ref(held?.asOf ?? today())
  const knownOn = ref(held?.knownOn ?? '')
  const draft = shallowRef<Draft>(held?.draft ?? {})
  const untouched = ref(held === null)
  const answer = shallowRef<RuleAnswer | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)
  let running: AbortController | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const current = (): Case => ({ asOf: asOf.value, knownOn: knownOn.value, draft: draft.value })

  async function ask(): Promise<void> {
    const asked = rule()
    if (!asked) return
    untouched.value = false
    running?.abort()
    const mine = (running = new AbortController())
    busy.value = true
    const question = {
      asOf: asOf.value,
      ...(knownOn.value ? { knownOn: knownOn.value } : {}),
      input: inputOf(asked.input, draft.value),
    }
    try {
      const found = await post<RuleAnswer>(`/rules/${asked.id}/evaluate`, question, { signal: mine.signal })
      if (running === mine) [answer.value, problem.value] = [found, null]
    } catch (fault) {
      if (mine.signal.aborted) return
      if (!(fault instanceof ProblemError)) throw fault
      if (running === mine) [answer.value, problem.value] = [null, fault.problem]
    } finally {
      if (running === mine) busy.value = false
    }
  }

  function settle(): void {
    untouched.value = false
    clearTimeout(timer)
    timer = setTimeout(() => {
      void router.replace({ query: route.query, hash: fragmentOf(current()) })
      void ask()
    }, SETTLED_MS)
  }

  function clear(): void {
    clearTimeout(timer)
    running?.abort()
    ;[asOf.value, knownOn.value, draft.value] = [today(), '', {}]
    ;[answer.value, problem.value, busy.value] = [null, null, false]
    void router.replace({ query: route.query, hash: '' })
    // the watchers run first, then the case is new again
    setTimeout(() => {
      clearTimeout(timer)
      untouched.value = true
    })
  }

  /** Another case came by the address of the open page. */
  function take(fragment: string): void {
    const other = caseIn(fragment)
    if (!other || fragment === fragmentOf(current())) return
    ;[asOf.value, knownOn.value, draft.value] = [other.asOf, other.knownOn, other.draft]
    answer.value = null
    void ask()
  }

  watch(() => route.hash, take)
  watch([draft, knownOn], settle)
  watch(asOf, (_, before) => before && settle())
  watch(today, (day) => (asOf.value ||= day), { immediate: true })
  watch(rule, () => !untouched.value && void ask(), { immediate: true })
  onScopeDispose(() => {
    clearTimeout(timer)
    running?.abort()
  })
  return { asOf, knownOn, draft, untouched, answer, problem, busy, ask, clear }
}
