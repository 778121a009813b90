import { computed, onBeforeUnmount, onMounted, type ComputedRef } from 'vue'
import type { Page } from '@/api/types'
import { typing } from '@/composables/useRowKeys'
import { useResource, type Resource } from '@/composables/useResource'
import { neighbours } from './neighbours'
import type { ExtractionItem } from './types'

export interface Queue {
  resource: Resource<Page<ExtractionItem>>
  ids: ComputedRef<string[]>
  around: ComputedRef<{ previous: string | null; next: string | null }>
}

/** What waits for a person, and who stands before and after one; J goes on, K goes back. */
export function useQueue(
  query: () => Record<string, string>,
  current: () => string,
  go: (id: string) => void,
  keys = true,
): Queue {
  const resource = useResource('/extractions', () => ({ state: 'OPEN', limit: 200, ...query() }))
  const ids = computed(() => resource.data.value?.items.map(({ id }) => id) ?? [])
  const around = computed(() => neighbours(ids.value, current()))

  function press(event: KeyboardEvent): void {
    if (typing(event) || (event.key !== 'j' && event.key !== 'k')) return
    const to = event.key === 'j' ? around.value.next : around.value.previous
    if (!to) return
    event.preventDefault()
    go(to)
  }
  if (keys) {
    onMounted(() => window.addEventListener('keydown', press))
    onBeforeUnmount(() => window.removeEventListener('keydown', press))
  }
  return { resource, ids, around }
}
