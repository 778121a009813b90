import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { ProblemError } from '@/api/client'
import type { Problem } from '@/api/types'
import type { Resource } from '@/composables/useResource'

interface Written<T> {
  version: number
  content: T
}

/** What is being written of a water: a copy to type in, kept when it cannot be saved, and the deed that saves it. */
export function useWriting<T>(
  resource: Resource<Written<T>>,
  save: (content: T, ifMatch: string) => Promise<unknown>,
): {
  typed: Ref<T | null>
  editing: Ref<boolean>
  busy: Ref<boolean>
  refusal: ShallowRef<Problem | null>
  begin: () => void
  leave: () => void
  store: () => Promise<void>
} {
  const typed = ref<T | null>(null) as Ref<T | null>
  const editing = ref(false)
  const busy = ref(false)
  const refusal = shallowRef<Problem | null>(null)
  let version = 0

  watch(resource.data, (data) => {
    if (data && !editing.value) typed.value = copy(data.content)
  })
  function begin(): void {
    const data = resource.data.value
    if (!data) return
    version = data.version
    typed.value = copy(data.content)
    refusal.value = null
    editing.value = true
  }
  async function store(): Promise<void> {
    if (busy.value || !typed.value) return
    busy.value = true
    refusal.value = null
    try {
      await save(typed.value, `"${version}"`)
      editing.value = false
      await resource.reload()
    } catch (cause) {
      if (!(cause instanceof ProblemError)) throw cause
      refusal.value = cause.problem
    } finally {
      busy.value = false
    }
  }
  return { typed, editing, busy, refusal, begin, leave: () => (editing.value = false), store }
}

const copy = <T>(content: T): T => JSON.parse(JSON.stringify(content)) as T
