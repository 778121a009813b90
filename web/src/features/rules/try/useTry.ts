import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { at, post, ProblemError } from '@/api/client'
import type { Problem } from '@/api/types'
import type { Question, RuleAnswer } from '../types'
import { piecesOf } from '../ruleId'

/** Asks a rule and keeps nothing: neither in the address nor on the platform. An answer that was overtaken is dropped. */
export function useTry(): {
  answer: ShallowRef<RuleAnswer | null>
  problem: ShallowRef<Problem | null>
  busy: Ref<boolean>
  ask: (rule: string, question: Question) => Promise<void>
} {
  const answer = shallowRef<RuleAnswer | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)
  let running: AbortController | null = null

  async function ask(rule: string, question: Question): Promise<void> {
    running?.abort()
    const mine = (running = new AbortController())
    busy.value = true
    try {
      const found = await post(at('/rules/{area}/{name}/evaluate', piecesOf(rule)), question, { signal: mine.signal })
      if (running === mine) [answer.value, problem.value] = [found, null]
    } catch (fault) {
      if (mine.signal.aborted) return
      if (!(fault instanceof ProblemError)) throw fault
      if (running === mine) [answer.value, problem.value] = [null, fault.problem]
    } finally {
      if (running === mine) busy.value = false
    }
  }
  onScopeDispose(() => running?.abort())
  return { answer, problem, busy, ask }
}
