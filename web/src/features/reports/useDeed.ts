import { ref, shallowRef } from 'vue'
import { ProblemError } from '@/api/client'
import type { Problem } from '@/api/types'

/** A deed under way, and why it was refused. */
export function useDeed() {
  const busy = ref(false)
  const problem = shallowRef<Problem | null>(null)

  /** The answer; null where it was refused. */
  async function run<T>(deed: () => Promise<T>): Promise<T | null> {
    if (busy.value) return null
    busy.value = true
    problem.value = null
    try {
      return await deed()
    } catch (cause) {
      if (!(cause instanceof ProblemError)) throw cause
      problem.value = cause.problem
      return null
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, run }
}
