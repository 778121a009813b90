import { computed, type ComputedRef } from 'vue'
import type { Page } from '@/api/types'
import { at } from '@/api/client'
import { useResource, type Resource } from '@/composables/useResource'
import { byProvision, type Taken } from './notes'
import { passageOf, rowsOf, type Row } from './outline'
import type { Contradiction, GazetteDocument, SourcePassage } from './types'

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
  const document = useResource(() => at('/documents/{id}', { id: id() }))
  const rows = computed(() => rowsOf(document.data.value?.provisions ?? []))
  const has = (count: 'tasks' | 'targets') => (document.data.value?.counts[count] ?? 0) > 0
  const tasks = useResource(() => (has('tasks') ? at('/documents/{document}/tasks', { document: id() }) : null), ALL)
  const targets = useResource(
    () => (has('targets') ? at('/documents/{document}/targets', { document: id() }) : null),
    ALL,
  )
  const conflicts = useResource(
    () => (document.data.value?.contradictions ? at('/contradictions') : null),
    () => ({ document: id() }),
  )
  const whole = computed(() => passageOf(document.data.value?.provisions ?? []))
  const resource = useResource(
    () => (comparing() && whole.value ? at('/documents/{id}/passage', { id: id() }) : null),
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
