import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { at, get, post, ProblemError, remove } from '@/api/client'
import type { Problem } from '@/api/types'
import type { ChangedFigure, RehearsalResult, RehearsedCase, RunningRehearsal } from './types'
import { piecesOf } from '../ruleId'

const ASK_AGAIN_MS = 400

/** One rehearsal at a time: begun, watched while it runs, stopped. */
export function useRehearsal(): {
  result: ShallowRef<RehearsalResult | null>
  running: ShallowRef<RunningRehearsal | null>
  refusal: ShallowRef<Problem | null>
  busy: Ref<boolean>
  begin: (rule: string, changes: ChangedFigure[], cases: RehearsedCase[]) => Promise<void>
  stop: () => Promise<void>
} {
  const result = shallowRef<RehearsalResult | null>(null)
  const running = shallowRef<RunningRehearsal | null>(null)
  const refusal = shallowRef<Problem | null>(null)
  const busy = ref(false)
  let left = false

  async function begin(rule: string, changes: ChangedFigure[], cases: RehearsedCase[]): Promise<void> {
    if (busy.value) return
    busy.value = true
    ;[result.value, running.value, refusal.value] = [null, null, null]
    try {
      const answer = await post(at('/rules/{area}/{name}/rehearsals', piecesOf(rule)), { changes, cases })
      if ('byGroup' in answer) result.value = answer
      else await watchOver(answer.id)
    } catch (fault) {
      if (!(fault instanceof ProblemError)) throw fault
      refusal.value = fault.problem
    } finally {
      busy.value = false
    }
  }

  async function watchOver(id: string): Promise<void> {
    let now: RunningRehearsal = { id, state: 'RUNNING', done: 0, total: 0 }
    running.value = now
    while (!left && now.state === 'RUNNING') {
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS))
      now = await get(at('/rehearsals/{id}', { id }))
      running.value = now
    }
    result.value = now.result ?? null
  }

  async function stop(): Promise<void> {
    if (running.value) await remove(at('/rehearsals/{id}', { id: running.value.id }))
  }
  onScopeDispose(() => (left = true))
  return { result, running, refusal, busy, begin, stop }
}
