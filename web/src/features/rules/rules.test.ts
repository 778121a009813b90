import { afterEach, describe, expect, it } from 'vitest'
import { setLanguage } from '@/locale'
import { caseIn, fragmentOf } from './address'
import { controlOf, inputOf, nameOf, schemaAt, wayTo } from './schema'
import { byArea, found } from './search'
import type { RuleItem, Schema } from './types'
import { placeIn } from './useProvisions'
import { inWords, spoken } from './values'

const choice: Schema = { type: 'string', enum: ['A', 'B'], 'x-labels': { A: { zh: '甲', en: 'first' } } }
const schema: Schema = {
  type: 'object',
  required: ['level', 'window', 'units', 'cost', 'done'],
  properties: {
    level: { ...choice, title: '级别', description: 'level' },
    window: {
      type: 'object',
      title: '时段',
      description: 'window',
      required: ['from'],
      properties: { from: { type: 'string', format: 'date', title: '起', description: 'from' } },
    },
    units: {
      type: 'array',
      title: '单位',
      description: 'units',
      items: { type: 'object', properties: { points: { type: 'number', title: '得分', description: 'points' } } },
    },
    vetoes: { type: 'array', uniqueItems: true, items: choice },
    cost: { type: 'number', multipleOf: 0.01, title: '费用', description: 'cost' },
    done: { type: 'boolean' },
    note: { type: 'string', minLength: 1 } as Schema,
    levels: {
      type: 'object',
      properties: { oxygen: { type: 'number' } },
      'x-labels': { oxygen: { zh: '溶解氧', en: 'oxygen' } },
    },
    facts: {},
  },
}
const member = (name: string) => schema.properties?.[name] ?? {}

afterEach(() => setLanguage('zh'))

describe('a schema as a form', () => {
  it.each([
    ['level', 'choice'],
    ['window', 'group'],
    ['units', 'list'],
    ['vetoes', 'choices'],
    ['cost', 'money'],
    ['done', 'truth'],
    ['note', 'text'],
    ['levels', 'group'],
    ['facts', 'json'],
  ])('%s is filled in as %s', (name, control) => expect(controlOf(member(name))).toBe(control))

  it('tells days, months and numbers apart', () => {
    expect(controlOf({ type: 'string', format: 'date' })).toBe('day')
    expect(controlOf({ type: 'string', pattern: '^\\d{4}-\\d{2}$' })).toBe('month')
    expect(controlOf({ type: 'integer' })).toBe('number')
  })

  it('names members in the language of the screens', async () => {
    expect(nameOf(member('level'), 'level')).toBe('级别')
    expect(nameOf({}, 'oxygen', member('levels'))).toBe('溶解氧')
    expect(wayTo(schema, '/units/1/points')).toBe('单位 · 2 · 得分')
    await setLanguage('en')
    expect(wayTo(schema, 'window/from')).toBe('window · from')
    expect(schemaAt(schema, '/units/0/points')?.type).toBe('number')
    expect(schemaAt(schema, '/nowhere/0')).toBeUndefined()
  })
})

describe('what was typed as the input that is sent', () => {
  it('sends numbers, yes and no, and required groups and lists even when empty', () => {
    expect(inputOf(schema, { level: 'A', cost: '68,000.50', done: 'false', vetoes: [], note: ' ' })).toEqual({
      level: 'A',
      window: {},
      units: [],
      cost: 68000.5,
      done: false,
    })
  })

  it('leaves what is no number to the platform to refuse', () => {
    expect(inputOf(schema, { cost: '很多', units: [{ points: '12.5' }] })).toMatchObject({
      cost: '很多',
      units: [{ points: 12.5 }],
    })
    expect(inputOf(schema, { cost: '12345678901234567' })).toMatchObject({ cost: '12345678901234567' })
  })

  it('leaves out an optional group of which nothing was said', () => {
    expect(inputOf(schema, { levels: { oxygen: '' } })).not.toHaveProperty('levels')
    expect(inputOf(schema, { facts: '{"a":1}' })).toMatchObject({ facts: { a: 1 } })
  })
})

describe('a case in the address', () => {
  const given = { asOf: '2019-06-18', knownOn: '', draft: { note: '50% 的河长', units: [{ points: '1' }, {}] } }

  it('comes back as it went', () => {
    const fragment = fragmentOf(given)
    expect(fragment).toMatch(/^#case=[\w-]+$/)
    expect(caseIn(fragment)).toEqual(given)
  })

  it.each(['', '#', '#2.1', '#case=', '#case=%%', '#case=W10', fragmentOf(given).slice(0, 30)])(
    'is none where %j was cut or is something else',
    (fragment) => expect(caseIn(fragment)).toBeNull(),
  )
})

describe('values in words', () => {
  it('spells days, money, codes, periods and lists', () => {
    expect(inWords('2019-06-04')).toBe('2019 年 6 月 4 日')
    expect(inWords(17200, { multipleOf: 0.01 })).toBe('17,200.00')
    expect(inWords(0.5)).toBe('0.5')
    expect(inWords(['A', 'B'], { items: choice })).toBe('甲、B')
    expect(inWords([{ from: '2019-05-01', to: '2019-05-31' }])).toBe('2019 年 5 月 1 日 至 2019 年 5 月 31 日')
    expect(inWords([])).toBe('无')
    expect(inWords(false)).toBe('否')
    expect(inWords(null)).toBe('—')
  })

  it('says large amounts as people do', () => {
    expect(spoken('68,000')).toBe('6.8 万')
    expect(spoken('320000000')).toBe('3.2 亿')
    expect(spoken('9999')).toBe('')
    expect(spoken('很多')).toBe('')
  })
})

describe('the list of rules', () => {
  const rule = (id: string, zh: string): RuleItem => ({
    id,
    area: id.split('/')[0] ?? '',
    meaning: { zh, en: '' },
    documents: [{ id: 'zzw-2019-54', number: '郑政文〔2019〕54号', title: { zh: '', en: '' }, from: '', to: null }],
  })
  const all = [rule('river/a', '巡查'), rule('water/b', '水质'), rule('river/c', '整改')]

  it('is searched by meaning, name, area and document', () => {
    expect(found(all, { q: '54号 整改', area: '' }).map(({ id }) => id)).toEqual(['river/c'])
    expect(found(all, { q: '河湖', area: '' })).toHaveLength(2)
    expect(found(all, { q: '', area: 'water' })).toHaveLength(1)
  })

  it('stands by area', () => {
    expect(byArea(all).map(({ area, rules }) => [area, rules.length])).toEqual([
      ['river', 2],
      ['water', 1],
    ])
  })
})

describe('where a step stands', () => {
  it('says so when the register does not hold the document', () => {
    expect(placeIn('NOT_HELD', 'sc-holidays', '2')).toMatchObject({ held: false, text: null })
    expect(placeIn(null, 'sc-holidays', '2')).toMatchObject({ held: null })
  })
})
