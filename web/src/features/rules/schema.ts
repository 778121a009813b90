import type { Phrase } from '@/api/types'
import { language } from '@/locale'
import type { Json, Schema } from './types'

/** The control a member is filled in with. */
export type Control =
  | 'group'
  | 'sparse'
  | 'geometry'
  | 'list'
  | 'choice'
  | 'choices'
  | 'truth'
  | 'day'
  | 'month'
  | 'money'
  | 'number'
  | 'text'
  | 'json'

/**
 * What is typed so far: the shape of the input with every single value as the text of its control, `''` or absent where
 * nothing is said. It is kept as typed, so that the platform judges it and nobody else.
 */
export type Draft = string | Draft[] | { [name: string]: Draft } | undefined

export function controlOf(schema: Schema): Control {
  if (schema.enum) return 'choice'
  switch (schema.type) {
    case 'object':
      return groupControl(schema)
    case 'array':
      return schema.items?.enum ? 'choices' : 'list'
    case 'boolean':
      return 'truth'
    case 'integer':
    case 'number':
      return schema.multipleOf === 0.01 ? 'money' : 'number'
    case 'string':
      return schema.format === 'date' ? 'day' : schema.pattern ? 'month' : 'text'
    default:
      return 'json'
  }
}

/** So many facts that may be left out are offered one by one. */
const MANY = 8

function groupControl(schema: Schema): Control {
  const members = Object.keys(schema.properties ?? {})
  if (members.join() === 'type,coordinates') return 'geometry'
  return members.filter((name) => !isRequired(schema, name)).length > MANY ? 'sparse' : 'group'
}

/** The name of a member in the language of the screens; its own where the schema has none. */
export function nameOf(schema: Schema, member: string, within?: Schema): string {
  const label = within?.['x-labels']?.[member]
  if (label) return label[language.value]
  const name = language.value === 'zh' ? schema.title : schema.description
  return name ?? member
}

/** The name of a code of a choice. */
export function codeName(schema: Pick<Schema, 'x-labels'> | undefined, code: string): string {
  return schema?.['x-labels']?.[code]?.[language.value] ?? code
}

export const isRequired = (schema: Schema, member: string): boolean => schema.required?.includes(member) ?? false

/** A new element of a list. */
export function blank(schema: Schema): Draft {
  const control = controlOf(schema)
  return ['group', 'sparse', 'geometry'].includes(control) ? {} : control === 'list' || control === 'choices' ? [] : ''
}

/** The input that is sent: what was said, numbers as numbers; required groups and lists are there even when empty. */
export function inputOf(schema: Schema, draft: Draft): Json {
  return read(schema, draft) ?? {}
}

function read(schema: Schema, draft: Draft): Json | undefined {
  if (schema.type === 'object') return readGroup(schema, isGroup(draft) ? draft : {})
  if (schema.type === 'array') {
    const element = schema.items ?? {}
    return Array.isArray(draft) ? draft.map((one) => read(element, one) ?? empty(element)) : undefined
  }
  if (typeof draft !== 'string' || draft.trim() === '') return undefined
  return readSingle(schema, draft.trim())
}

function readGroup(schema: Schema, draft: { [name: string]: Draft }): Json | undefined {
  const members: { [name: string]: Json } = {}
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    const value = read(member, draft[name])
    if (value !== undefined && !(isNothing(value) && !isRequired(schema, name))) members[name] = value
    else if (isRequired(schema, name) && (member.type === 'object' || member.type === 'array'))
      members[name] = empty(member)
  }
  return Object.keys(members).length === 0 ? undefined : members
}

function readSingle(schema: Schema, text: string): Json {
  if (schema.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
  if (schema.type === 'integer' || schema.type === 'number') return numberOf(text) ?? text
  return schema.type === undefined ? jsonOf(text) : text
}

/** What is no number, or more digits than a browser keeps, stays text for the platform to refuse. */
function numberOf(text: string): number | null {
  const plain = text.replaceAll(/[,，\s]/g, '')
  if (!/^-?\d+(\.\d+)?$/.test(plain) || plain.replace(/\D/g, '').length > 15) return null
  return Number(plain)
}

function jsonOf(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}

const isNothing = (value: Json): boolean => Array.isArray(value) && value.length === 0
const empty = (schema: Schema): Json => (schema.type === 'object' ? {} : schema.type === 'array' ? [] : null)

export const isGroup = (draft: Draft): draft is { [name: string]: Draft } =>
  typeof draft === 'object' && !Array.isArray(draft)

/** The member of a schema that a pointer leads to: `/units/0/unit`; undefined where it leads nowhere. */
export function schemaAt(schema: Schema, pointer: string): Schema | undefined {
  let at: Schema | undefined = schema
  for (const part of pointer.split('/').filter(Boolean)) {
    at = at?.type === 'array' ? at.items : at?.properties?.[part]
  }
  return at
}

/** The names on the way to a pointer, numbers of elements counted from one: `考察时段 · 起`. */
export function wayTo(schema: Schema, pointer: string): string {
  const names: string[] = []
  let at: Schema | undefined = schema
  for (const part of pointer.split('/').filter(Boolean)) {
    const next: Schema | undefined = at?.type === 'array' ? at.items : at?.properties?.[part]
    names.push(at?.type === 'array' ? String(Number(part) + 1) : nameOf(next ?? {}, part, at))
    at = next
  }
  return names.join(' · ')
}

/** The draft a JSON value would have been typed as; what has no type of its own is typed as JSON. */
export function draftOf(value: Json | undefined, schema: Schema = {}): Draft {
  if (value === undefined || value === null) return ''
  if (typeof value !== 'object') return String(value)
  if (schema.type === undefined) return JSON.stringify(value)
  if (Array.isArray(value)) return value.map((one) => draftOf(one, schema.items))
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, draftOf(one, schema.properties?.[name])]))
}

/** Names of all codes a rule knows, for values that come without their own. */
export function namesIn(...schemas: Schema[]): Record<string, Phrase> {
  const found: Record<string, Phrase> = {}
  const gather = (schema: Schema): void => {
    Object.assign(found, schema['x-labels'])
    Object.values(schema.properties ?? {}).forEach(gather)
    if (schema.items) gather(schema.items)
  }
  schemas.forEach(gather)
  return found
}
