import type { Schemas } from '@/api/paths'
import type { Decidable } from '../extractions/types'
import type { Task } from '../types'

export type NameFacet = Schemas['GazetteTasksFacet']
export type TaskPage = Schemas['GazetteTasksListing']

/** A task with the words it was read from and what can be done with it. */
export type TaskDetail = Task & Decidable & { documentTitle: string }

export const filters = ['q', 'leader', 'agency', 'document', 'certainty', 'confirmation'] as const
export type Filters = Record<(typeof filters)[number], string>
