import type { Deed, Fields, Setting } from './deed'

export interface Request {
  method: 'POST' | 'PUT' | 'DELETE'
  /** Below the interface. */
  path: string
  body: unknown
}

/** What a module tells the queue about one kind of deed; see docs/offline.md. */
export interface DeedKind<C> {
  /** As the deed in the journal: `gazette.note-taken`. */
  kind: string
  /** What the list of what is not delivered calls it. */
  title(content: C): string
  /** One line below the title. */
  detail?(content: C): string
  /** The record it concerns, `gazette.note/0193…`; deeds about one record keep their order. */
  about(content: C): string
  /** What is sent; `made` and, for a change, `If-Match` are added. `files` are the attachments' numbers on the platform. */
  request(content: C, files: string[], deed: Deed<C>): Request
  /** Page of the field client on which it can be changed before it is delivered. */
  edit(deed: Deed<C>): string
  /** Only for a kind that changes what others change too. */
  merging?: Merging<C>
}

export interface Merging<C> {
  fields(content: C): Fields
  withFields(content: C, fields: Fields): C
  /** The same fields, out of the record as the platform gives it. */
  read(record: never): { fields: Fields; set: Record<string, Setting> }
  /** What people call a field, and how a value of it reads. */
  label(field: string): string
  words(field: string, value: unknown): string
}

const kinds = new Map<string, DeedKind<never>>()

/** Makes a kind known; modules do so when their part of the field client is loaded. */
export function defineDeed<C>(kind: DeedKind<C>): DeedKind<C> {
  kinds.set(kind.kind, kind as unknown as DeedKind<never>)
  return kind
}

/** @throws Error when nobody defined it: a deed must never be silently left */
export function kindOf(name: string): DeedKind<unknown> {
  const kind = kinds.get(name)
  if (!kind) throw new Error(`no kind of deed is called ${name}`)
  return kind as unknown as DeedKind<unknown>
}
