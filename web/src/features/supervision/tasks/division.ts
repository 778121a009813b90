import type { Part, TaskDetail } from './types'

/** How a task is divided, as the form holds it. */
export interface Division {
  agencies: { agency: string; role: Part }[]
  parts: { words: string; agency: string }[]
  stages: { words: string; due: string }[]
  responsible: string
}

/** What the form begins with; agencies the register does not know have to be chosen anew. */
export function divisionOf(task: TaskDetail): Division {
  const agencies = task.agencies.map(({ id, role }) => ({ agency: id ?? '', role }))
  return {
    agencies: agencies.length ? agencies : [{ agency: '', role: 'LEAD' }],
    parts: task.parts.map(({ words, agency }) => ({ words, agency: agency?.id ?? '' })),
    stages: task.stages.map(({ words, due }) => ({ words, due })),
    responsible: task.responsible ?? '',
  }
}
