import { computed, type ComputedRef } from 'vue'
import type { Page } from '@/api/types'
import { useResource, type Resource } from '@/composables/useResource'
import { byProvision, type Taken } from './notes'
import { passageOf, rowsOf, type Row } from './outline'
import type { Contradiction, GazetteDocument, SourcePassage, Target, Task } from './types'

/** As many as a page of a list may hold; no document of a gazette takes more out of itself. */
const ALL = { limit: 200 }

type Listed<T> = T[] | Page<T>

const listed = <T>(answer: Listed<T> | null): T[] => (Array.isArray(answer) ? answer : (answer?.items ?? []))

export interface DocumentView {
  document: Resource<GazetteDocument>
  rows: ComputedRef<Row[]>
  taken: ComputedRef<Taken>
  contradictions: ComputedRef<Contradiction[]>
  /** The words of the source between two places of the whole; '' until they are there. */
  source: { resource: Resource<SourcePassage>; between: (from: number, to: number) => string }
}

/** One document with what was taken from it; its source only while somebody compares. */
export function useDocument(id: () => string, comparing: () => boolean): DocumentView {
  const path = () => `/documents/${encodeURIComponent(id())}`
  const document = useResource<GazetteDocument>(path)
  const rows = computed(() => rowsOf(document.data.value?.provisions ?? []))
  const has = (count: 'tasks' | 'targets') => (document.data.value?.counts[count] ? `${path()}/${count}` : null)
  const tasks = useResource<Listed<Task>>(() => has('tasks'), ALL)
  const targets = useResource<Listed<Target>>(() => has('targets'), ALL)
  const conflicts = useResource<Listed<Contradiction>>(
    () => (document.data.value?.contradictions ? '/contradictions' : null),
    () => ({ document: id() }),
  )
  const whole = computed(() => passageOf(document.data.value?.provisions ?? []))
  const resource = useResource<SourcePassage>(
    () => (comparing() && whole.value ? `${path()}/passage` : null),
    () => ({ ...whole.value }),
  )

  function between(from: number, to: number): string {
    const start = whole.value?.from ?? 0
    return resource.data.value?.text.slice(from - start, to - start) ?? ''
  }
  return {
    document,
    rows,
    taken: computed(() => byProvision(listed(tasks.data.value), listed(targets.data.value))),
    contradictions: computed(() => listed(conflicts.data.value)),
    source: { resource, between },
  }
}
