import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { at, post, ProblemError } from '@/api/client'
import type { Problem } from '@/api/types'
import { caseIn, fragmentOf, type Case } from './address'
import { draftOf, inputOf, isGroup, type Draft } from './schema'
import type { Question, Rule, RuleAnswer, RuleExample } from './types'
import { piecesOf } from './ruleId'

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
  /** What {@link answer} answers. */
  question: ShallowRef<Question | null>
  ask: () => Promise<void>
  /** Asks once more, and the platform keeps question and answer as a decision record. */
  keep: () => Promise<void>
  take: (example: RuleExample) => void
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
  const question = shallowRef<Question | null>(null)
  let running: AbortController | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const current = (): Case => ({ asOf: asOf.value, knownOn: knownOn.value, draft: draft.value })

  async function send(record: boolean): Promise<void> {
    const asked = rule()
    if (!asked) return
    untouched.value = false
    running?.abort()
    const mine = (running = new AbortController())
    busy.value = true
    const sent: Question = {
      asOf: asOf.value,
      ...(knownOn.value ? { knownOn: knownOn.value } : {}),
      input: inputOf(asked.input, draft.value),
    }
    try {
      const body = record ? { ...sent, record } : sent
      const found = await post(at('/rules/{area}/{name}/evaluate', piecesOf(asked.id)), body, { signal: mine.signal })
      if (running === mine) [answer.value, problem.value, question.value] = [found, null, sent]
    } catch (fault) {
      if (mine.signal.aborted) return
      if (!(fault instanceof ProblemError)) throw fault
      if (running === mine) [answer.value, problem.value, question.value] = [null, fault.problem, null]
    } finally {
      if (running === mine) busy.value = false
    }
  }
  const ask = () => send(false)
  const keep = () => send(true)

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
    ;[answer.value, problem.value, question.value, busy.value] = [null, null, null, false]
    void router.replace({ query: route.query, hash: '' })
    // the watchers run first, then the case is new again
    setTimeout(() => {
      clearTimeout(timer)
      untouched.value = true
    })
  }

  function take(example: RuleExample): void {
    const typed = draftOf(example.input, rule()?.input)
    ;[asOf.value, knownOn.value] = [example.asOf, example.knownOn ?? '']
    draft.value = isGroup(typed) ? typed : {}
  }

  /** Another case came by the address of the open page. */
  function arrive(fragment: string): void {
    const other = caseIn(fragment)
    if (!other || fragment === fragmentOf(current())) return
    ;[asOf.value, knownOn.value, draft.value] = [other.asOf, other.knownOn, other.draft]
    ;[answer.value, question.value] = [null, null]
    void ask()
  }

  watch(() => route.hash, arrive)
  watch([draft, knownOn], settle)
  watch(asOf, (_, before) => before && settle())
  watch(today, (day) => (asOf.value ||= day), { immediate: true })
  watch(rule, () => !untouched.value && void ask(), { immediate: true })
  onScopeDispose(() => {
    clearTimeout(timer)
    running?.abort()
  })
  return { asOf, knownOn, draft, untouched, answer, problem, busy, question, ask, keep, take, clear }
}
