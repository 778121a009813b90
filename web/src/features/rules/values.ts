import type { Phrase } from '@/api/types'
import { longDay } from '@/locale/dates'
import { language, t } from '@/locale'
import { codeName, nameOf } from './schema'
import type { Json, Schema } from './types'

type Known = Pick<Schema, 'x-labels' | 'multipleOf' | 'items' | 'properties'>
type Names = Readonly<Record<string, Phrase>>

const FINDINGS = ['MET', 'NOT_MET', 'FACT_MISSING', 'FOR_OFFICER'] as const

/** A value in words: days spelt, codes by their names, money with its two places. */
export function inWords(value: Json, schema: Known = {}, unit?: string, names: Names = {}): string {
  if (value === null) return '—'
  if (typeof value === 'boolean') return t(value ? 'rule.yes' : 'rule.no')
  if (typeof value === 'number') return numberInWords(value, schema.multipleOf === 0.01 || unit === 'YUAN')
  if (typeof value === 'string') return textInWords(value, schema, names)
  if (Array.isArray(value)) return listInWords(value, schema, names)
  return isPeriod(value) ? spanInWords(value) : membersInWords(value, schema, names)
}

function textInWords(value: string, schema: Known, names: Names): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return longDay(value)
  const finding = FINDINGS.find((one) => one === value)
  if (finding) return t(`rule.finding.${finding}`)
  const named = codeName(schema, value)
  return named === value ? (names[value]?.[language.value] ?? value) : named
}

function numberInWords(value: number, money: boolean): string {
  const places = money ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { maximumFractionDigits: 12 }
  return value.toLocaleString('en-US', places)
}

function listInWords(values: Json[], schema: Known, names: Names): string {
  const element = { ...schema.items, 'x-labels': schema.items?.['x-labels'] ?? schema['x-labels'] } as Known
  if (values.length === 0) return t('rule.none')
  return values.map((one) => inWords(one, element, undefined, names)).join(language.value === 'zh' ? '、' : ', ')
}

function membersInWords(value: { [name: string]: Json }, schema: Known, names: Names): string {
  if (isPhrase(value)) return value[language.value]
  return Object.entries(value)
    .filter(([, member]) => member !== null)
    .map(([name, member]) => {
      const known = schema.properties?.[name] ?? {}
      const label = nameOf(known, name, schema)
      return `${label === name ? (names[name]?.[language.value] ?? name) : label} ${inWords(member, known, undefined, names)}`
    })
    .join(language.value === 'zh' ? '，' : ', ')
}

const isPhrase = (value: object): value is Phrase & { [name: string]: Json } =>
  Object.keys(value).sort().join() === 'en,zh'

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

/** An amount of ten thousand yuan or more as it is said aloud: 68000 is `六万八千元`; empty below, and for what is no amount. */
export function spoken(text: string): string {
  const plain = text.replaceAll(/[,，\s]/g, '')
  if (!/^\d{5,16}(\.\d{1,2})?$/.test(plain)) return ''
  const [whole = '', cents = ''] = plain.split('.')
  if (language.value === 'en') return t('rule.yuan.en', { n: Number(whole).toLocaleString('en-US') })
  const small = [...cents.padEnd(2, '0')].map((digit, at) => (digit === '0' ? '' : DIGITS[Number(digit)] + '角分'[at]!))
  return `${wholeAloud(whole)}元${small.join('')}`
}

const DIGITS = [...'零一二三四五六七八九']
const FOURS = ['', '万', '亿', '万亿']

/** Figures in groups of four, a zero between said once: 100200000 is 一亿零二十万. */
function wholeAloud(whole: string): string {
  const groups = whole.padStart(Math.ceil(whole.length / 4) * 4, '0').match(/\d{4}/g) ?? []
  const said = groups.map((group, at) => {
    const aloud = fourAloud(group)
    return aloud && aloud + FOURS[groups.length - 1 - at]
  })
  return said.join('').replace(/^零+/, '').replaceAll(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十')
}

function fourAloud(group: string): string {
  if (group === '0000') return ''
  const aloud = [...group].map((digit, at) =>
    digit === '0' ? '零' : DIGITS[Number(digit)] + ['千', '百', '十', ''][at]!,
  )
  return aloud.join('').replace(/零+$/, '')
}
