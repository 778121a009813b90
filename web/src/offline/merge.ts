import type { Contradiction, Fields, Setting } from './deed'

export interface Merged {
  fields: Fields
  /** Fields in which the other's value was taken, because this person had not touched them. */
  taken: Contradiction[]
  contradictions: Contradiction[]
}

/**
 * Puts two changes of one record together, field by field. Whoever alone changed a field has it; where both wrote the
 * same there is nothing to choose; where both wrote something else a person has to choose, and until then this person's
 * value stands in `fields`.
 *
 * @param base the record as this person saw it
 * @param set who set each field of the record as it is now
 */
export function merge(base: Fields, mine: Fields, theirs: Fields, set: Record<string, Setting> = {}): Merged {
  const merged: Merged = { fields: { ...mine }, taken: [], contradictions: [] }
  for (const field of Object.keys(mine)) {
    if (same(base[field], theirs[field]) || same(mine[field], theirs[field])) continue
    const { by = null, at = null } = set[field] ?? {}
    const difference = { field, mine: mine[field], theirs: theirs[field], by, at }
    if (same(base[field], mine[field])) {
      merged.fields[field] = theirs[field]
      merged.taken.push(difference)
    } else {
      merged.contradictions.push(difference)
    }
  }
  return merged
}

/** Equal as data: what is absent is null, members may stand in any order, elements may not. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other))
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value ?? null
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, ordered(member)]),
  )
}
