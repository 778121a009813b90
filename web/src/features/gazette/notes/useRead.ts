import { shallowRef, watch } from 'vue'
import { ProblemError } from '@/api/client'
import type { Problem } from '@/api/types'
import { useField } from '@/offline'

/** What the platform answers at a path, or answered last where there is no network; read anew when deeds are delivered. */
export function useRead<T>(path: () => string | null) {
  const field = useField()
  const data = shallowRef<T | null>(null)
  const version = shallowRef<string | null>(null)
  const keptAt = shallowRef<string | null>(null)
  const problem = shallowRef<Problem | null>(null)

  async function load(): Promise<void> {
    const where = path()
    if (!where) return
    try {
      const answer = await field.read<T>(where)
      if (where !== path()) return
      data.value = answer.data
      version.value = answer.version
      keptAt.value = answer.keptAt
      problem.value = null
    } catch (fault) {
      if (!(fault instanceof ProblemError)) throw fault
      problem.value = fault.problem
    }
  }
  watch([path, () => field.delivered.length, () => field.online], () => void load(), { immediate: true })
  return { data, version, keptAt, problem, load }
}
