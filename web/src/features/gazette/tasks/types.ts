import type { FacetCount, Page } from '@/api/types'
import type { Decidable } from '../extractions/types'
import type { Task } from '../types'

export interface NameFacet extends FacetCount {
  name: string
}

export interface TaskPage extends Page<Task> {
  facets?: {
    leaders: NameFacet[]
    agencies: (NameFacet & { id?: string | null })[]
    /** By document, their identifiers as names. */
    documents: NameFacet[]
    /** By state of certainty. */
    certainty: NameFacet[]
  }
}

/** A task with the words it was read from and what can be done with it. */
export type TaskDetail = Task & Decidable & { documentTitle?: string | null }

export const filters = ['q', 'leader', 'agency', 'document', 'certainty', 'confirmation'] as const
export type Filters = Record<(typeof filters)[number], string>
