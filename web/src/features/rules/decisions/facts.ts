import { nameOf } from '../schema'
import type { Json, Schema } from '../types'
import { inWords } from '../values'
import type { Phrase } from '@/api/types'

/** A fact of a case as a line: the names on the way to it, its value in words. */
export interface FactLine {
  name: string
  words: string
}

/** The facts of a case one by one, in the order of the schema; lists of single values in one line. */
export function factLines(value: Json, schema: Schema, names: Record<string, Phrase>, way: string[] = []): FactLine[] {
  if (Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null))
    return value.flatMap((one, at) =>
      factLines(one, schema.items ?? {}, names, [...way.slice(0, -1), `${way.at(-1) ?? ''} ${at + 1}`]),
    )
  const isPlace = schema.type === 'object' && 'coordinates' in (schema.properties ?? {})
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isPlace || !schema.properties)
    return [{ name: way.join(' · '), words: inWords(value, schema, undefined, names) }]
  return Object.entries(schema.properties).flatMap(([name, member]) => {
    const own = value[name]
    return own === undefined ? [] : factLines(own, member, names, [...way, nameOf(member, name, schema)])
  })
}
