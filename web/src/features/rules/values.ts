import { longDay } from '@/locale/dates'
import { language, t } from '@/locale'
import { codeName, nameOf } from './schema'
import type { Json, Schema } from './types'

type Known = Pick<Schema, 'x-labels' | 'multipleOf' | 'items' | 'properties'>

/** A value in words: days spelt, codes by their names, money with its two places. */
export function inWords(value: Json, schema: Known = {}, unit?: string): string {
  if (value === null) return '—'
  if (typeof value === 'boolean') return t(value ? 'rule.yes' : 'rule.no')
  if (typeof value === 'number') return numberInWords(value, schema.multipleOf === 0.01 || unit === 'YUAN')
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? longDay(value) : codeName(schema, value)
  if (Array.isArray(value)) return listInWords(value, schema)
  return isPeriod(value) ? spanInWords(value) : membersInWords(value, schema)
}

function numberInWords(value: number, money: boolean): string {
  const places = money ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { maximumFractionDigits: 12 }
  return value.toLocaleString('en-US', places)
}

function listInWords(values: Json[], schema: Known): string {
  const element = { ...schema.items, 'x-labels': schema.items?.['x-labels'] ?? schema['x-labels'] } as Known
  if (values.length === 0) return t('rule.none')
  return values.map((one) => inWords(one, element)).join(language.value === 'zh' ? '、' : ', ')
}

function membersInWords(value: { [name: string]: Json }, schema: Known): string {
  return Object.entries(value)
    .filter(([, member]) => member !== null)
    .map(([name, member]) => {
      const known = schema.properties?.[name] ?? {}
      return `${nameOf(known, name, schema)} ${inWords(member, known)}`
    })
    .join(language.value === 'zh' ? '，' : ', ')
}

interface Span {
  from: string
  to: string
}

const isPeriod = (value: object): value is Span & { [name: string]: Json } =>
  Object.keys(value).join() === 'from,to' && Object.values(value).every((day) => typeof day === 'string')

const spanInWords = ({ from, to }: Span): string => t('rule.span', { from: longDay(from), to: longDay(to) })

export const isRows = (value: Json): value is { [name: string]: Json }[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one) && !isPeriod(one))

/** Large amounts as people say them: 68000 is `6.8 万`; empty below ten thousand. */
export function spoken(text: string): string {
  const amount = Number(text.replaceAll(/[,，\s]/g, ''))
  if (!(Math.abs(amount) >= 10_000) || !Number.isFinite(amount)) return ''
  const [size, unit]: [number, 'rule.wan' | 'rule.yi'] = Math.abs(amount) >= 1e8 ? [1e8, 'rule.yi'] : [1e4, 'rule.wan']
  if (language.value === 'en') return amount.toLocaleString('en-US')
  return t(unit, { n: String(Number((amount / size).toFixed(6))) })
}
