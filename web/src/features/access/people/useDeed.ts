import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { ProblemError } from '@/api/client'
import type { Problem } from '@/api/types'

/** One deed after the other: nothing is sent twice, and why the last was refused is kept. */
export function useDeed(): {
  busy: Ref<boolean>
  refusal: ShallowRef<Problem | null>
  run: <T>(deed: () => Promise<T>) => Promise<T | null>
} {
  const busy = ref(false)
  const refusal = shallowRef<Problem | null>(null)

  async function run<T>(deed: () => Promise<T>): Promise<T | null> {
    if (busy.value) return null
    busy.value = true
    refusal.value = null
    try {
      return await deed()
    } catch (fault) {
      if (!(fault instanceof ProblemError)) throw fault
      refusal.value = fault.problem
      return null
    } finally {
      busy.value = false
    }
  }
  return { busy, refusal, run }
}
