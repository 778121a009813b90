import type { Direction } from '@/api/types'
import type { SentenceKey } from '@/locale'
import { readDay } from '@/ui/day'
import type { NamedAgency } from '../types'
import type { Content, Contents, ExtractionKind, RosterEntry } from './types'

/** What an officer types in the form of a correction: every field as text. */
export type Draft = Record<string, string>

export interface DraftField {
  name: string
  label: SentenceKey
  manner: 'line' | 'text' | 'lines' | 'day' | 'number' | 'direction'
  required?: boolean
}

export const directions: Direction[] = ['AT_LEAST', 'AT_MOST', 'EXACTLY', 'KEEP_AT']

const roles: Record<NamedAgency['role'], string> = { LEAD: 'lead', ASSIST: 'assist', CARRY_OUT: 'carryOut' }

/** The fields of each kind, in the order of the form. */
export const fields: Record<ExtractionKind, DraftField[]> = {
  TASK: [
    { name: 'number', label: 'draft.number', manner: 'line' },
    { name: 'heading', label: 'draft.heading', manner: 'line', required: true },
    { name: 'text', label: 'draft.text', manner: 'text', required: true },
    { name: 'leaders', label: 'draft.leaders', manner: 'lines' },
    { name: 'lead', label: 'draft.lead', manner: 'lines' },
    { name: 'assist', label: 'draft.assist', manner: 'lines' },
    { name: 'carryOut', label: 'draft.carryOut', manner: 'lines' },
    { name: 'office', label: 'draft.office', manner: 'line' },
    { name: 'term', label: 'draft.term', manner: 'line' },
    { name: 'due', label: 'draft.due', manner: 'day' },
  ],
  TARGET: [
    { name: 'name', label: 'draft.name', manner: 'line', required: true },
    { name: 'division', label: 'draft.division', manner: 'line' },
    { name: 'direction', label: 'draft.direction', manner: 'direction', required: true },
    { name: 'value', label: 'draft.value', manner: 'number', required: true },
    { name: 'unit', label: 'draft.unit', manner: 'line' },
    { name: 'due', label: 'draft.due', manner: 'day' },
  ],
  ROSTER: [
    { name: 'name', label: 'draft.rosterName', manner: 'line', required: true },
    { name: 'announced', label: 'draft.announced', manner: 'number' },
    { name: 'entries', label: 'draft.entries', manner: 'lines', required: true },
  ],
  DOCUMENT: [
    { name: 'title', label: 'draft.title', manner: 'line', required: true },
    { name: 'issuer', label: 'draft.issuer', manner: 'line' },
    { name: 'date', label: 'draft.date', manner: 'day' },
    { name: 'adoptedOn', label: 'draft.adoptedOn', manner: 'day' },
    { name: 'inForceFrom', label: 'draft.inForceFrom', manner: 'day' },
    { name: 'validTo', label: 'draft.validTo', manner: 'day' },
  ],
}

/** What stands now, as the form shows it. */
export function draftOf(thing: Content): Draft {
  const draft: Draft = {}
  for (const { name } of fields[thing.kind]) draft[name] = shown((thing.content as unknown as Draft)[name])
  if (thing.kind === 'TASK') {
    for (const [role, field] of Object.entries(roles)) {
      draft[field] = thing.content.agencies
        .filter((agency) => agency.role === role)
        .map((agency) => agency.name)
        .join('\n')
    }
  }
  if (thing.kind === 'ROSTER') draft['entries'] = thing.content.entries.map(entryLine).join('\n')
  return draft
}

/** What is wrong with each field, as the name of a sentence; empty when nothing is. */
export function faultsOf(kind: ExtractionKind, draft: Draft): Record<string, SentenceKey> {
  const faults: Record<string, SentenceKey> = {}
  for (const { name, manner, required } of fields[kind]) {
    const typed = (draft[name] ?? '').trim()
    if (typed === '' && required) faults[name] = 'draft.missing'
    else if (manner === 'number' && typed !== '' && numberIn(typed) === null) faults[name] = 'draft.noNumber'
    else if (manner === 'day' && readDay(typed) === null) faults[name] = 'day.bad'
  }
  return faults
}

/** The content the form says; only for a draft without faults. */
export function contentOf<K extends ExtractionKind>(kind: K, draft: Draft): Contents[K] {
  const line = (name: string) => (draft[name] ?? '').trim() || null
  const made: Record<string, unknown> = {}
  for (const { name, manner, required } of fields[kind]) {
    const typed = line(name)
    if (manner === 'lines') made[name] = linesOf(typed)
    else if (manner === 'number') made[name] = typed === null ? null : numberIn(typed)
    else if (manner === 'day') made[name] = readDay(typed ?? '') || null
    else made[name] = typed ?? (required || name === 'unit' ? '' : null)
  }
  if (kind === 'TASK') {
    made['agencies'] = Object.entries(roles).flatMap(([role, field]) => {
      const names = made[field] as string[]
      delete made[field]
      return names.map((name) => ({ name, role }))
    })
  }
  if (kind === 'ROSTER') made['entries'] = linesOf(line('entries')).map(entryOf)
  return made as unknown as Contents[K]
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join('\n')
  return value === null || value === undefined ? '' : String(value)
}

function linesOf(typed: string | null): string[] {
  return (typed ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

function numberIn(typed: string): number | null {
  const value = Number(typed.replace(/[,，\s]/g, ''))
  return Number.isFinite(value) ? value : null
}

function entryLine({ name, position, role }: RosterEntry): string {
  return [name, position ?? '', role ?? ''].join('　').replace(/　+$/, '')
}

function entryOf(line: string): RosterEntry {
  const [name = '', position = '', role = ''] = line.split(/　|\t/).map((part) => part.trim())
  return { name, position: position || null, role: role || null }
}
