import { say } from '@/locale'
import { draftOf, type Draft } from '../schema'
import type { Json, Schema } from '../types'
import { inWords } from '../values'
import type { ParameterHead } from './types'

/** A value of a figure with its unit: `17,200.00 元`, `听力残疾、言语残疾`. */
export function valueInWords(value: Json, head: ParameterHead): string {
  const words = inWords(value, { 'x-labels': head['x-labels'] ?? {} }, head.unit)
  const unit = head.unit === 'CHOICE' ? '' : say(head.unitLabel)
  return unit ? `${words} ${unit}` : words
}

/** The schema a new value of a figure is typed after: as the value that stands. */
export function schemaOf(head: ParameterHead, sample: Json): Schema {
  if (Array.isArray(sample)) return { type: 'array', items: single(head, sample[0] ?? '') }
  return single(head, sample)
}

function single(head: ParameterHead, sample: Json): Schema {
  const labels = head['x-labels'] ?? {}
  if (head.unit === 'DATE') return { type: 'string', format: 'date' }
  if (typeof sample === 'number') return { type: 'number', ...(head.unit === 'YUAN' ? { multipleOf: 0.01 } : {}) }
  if (Object.keys(labels).length > 0) return { type: 'string', enum: Object.keys(labels), 'x-labels': labels }
  return typeof sample === 'object' && sample !== null ? {} : { type: 'string' }
}

export const draftOfValue = (value: Json, schema: Schema): Draft => draftOf(value, schema)
