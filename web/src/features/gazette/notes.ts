import { withDescendants } from './outline'
import type { Disposition, Provision, Target, Task } from './types'

/** What the platform makes of one row of the text, for its margin. */
export interface MarginNotes {
  dispositions: { path: string; label: string; disposition: Disposition }[]
  tasks: Task[]
  targets: Target[]
}

/** Tasks and targets by the provision they were taken from. */
export interface Taken {
  tasks: Map<string, Task[]>
  targets: Map<string, Target[]>
}

export function byProvision(tasks: readonly Task[], targets: readonly Target[]): Taken {
  return { tasks: grouped(tasks), targets: grouped(targets) }
}

/** The notes of a row: its own and those of what stands inside it; a heading's rows have their own. */
export function notesOf(node: Provision, heading: boolean, taken: Taken): MarginNotes {
  const nodes = heading ? [node] : withDescendants(node)
  return {
    dispositions: nodes.flatMap(({ path, label, disposition }) => (disposition ? [{ path, label, disposition }] : [])),
    tasks: nodes.flatMap(({ path }) => taken.tasks.get(path) ?? []),
    targets: nodes.flatMap(({ path }) => taken.targets.get(path) ?? []),
  }
}

export function hasNotes({ dispositions, tasks, targets }: MarginNotes): boolean {
  return dispositions.length + tasks.length + targets.length > 0
}

/** An extraction may name its provision with the document before it (`zz-2019-7#28.4`); the path alone is the key here. */
function grouped<T extends { provision: string }>(things: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const thing of things) {
    const path = thing.provision.slice(thing.provision.indexOf('#') + 1)
    found.set(path, [...(found.get(path) ?? []), thing])
  }
  return found
}
