import { afterEach, describe, expect, it } from 'vitest'
import { setLanguage } from '@/locale'
import { caseIn, fragmentOf } from './address'
import { pieces } from './answer/reading'
import { expressionOf, readSteps, unitOf } from './answer/steps'
import { fitting } from './passage'
import { controlOf, draftOf, inputOf, namesIn, nameOf, schemaAt, wayTo } from './schema'
import { byDecree, elsewhere, found } from './search'
import type { RuleItem, Schema, Step, StepFigure } from './types'
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

  it('offers many facts one by one, and places on a map', () => {
    const many = Object.fromEntries([...'abcdefghi'].map((name) => [name, { type: 'number' }]))
    expect(controlOf({ type: 'object', properties: many as Record<string, Schema> })).toBe('sparse')
    expect(controlOf({ type: 'object', properties: { type: choice, coordinates: {} } })).toBe('geometry')
    expect(namesIn(schema)['A']?.zh).toBe('甲')
  })

  it('takes an example in as it would be typed, and sends it as it was', () => {
    const point = {
      type: 'object',
      required: ['type', 'coordinates'],
      properties: { type: choice, coordinates: {} },
    } as Schema
    const where = { type: 'A', coordinates: [113.6, 34.7] }
    expect(inputOf(point, draftOf(where, point))).toEqual(where)
    const example = { level: 'A', units: [{ points: 1.5 }], cost: 68000, done: false, window: { from: '2019-01-01' } }
    expect(inputOf(schema, draftOf(example, schema))).toEqual(example)
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

  it('names codes that come without names of their own, and findings', () => {
    expect(inWords(['totalPhosphorus'], {}, undefined, { totalPhosphorus: { zh: '总磷', en: 'phosphorus' } })).toBe(
      '总磷',
    )
    expect(inWords('NOT_MET')).toBe('不符合')
    expect(inWords({ zh: '甲', en: 'first' })).toBe('甲')
  })

  it.each([
    ['68,000', '六万八千元'],
    ['31200.55', '三万一千二百元五角五分'],
    ['100000', '十万元'],
    ['320000000', '三亿二千万元'],
    ['100200000', '一亿零二十万元'],
    ['10010000', '一千零一万元'],
    ['9999', ''],
    ['很多', ''],
  ])('says %s aloud as %s', (text, aloud) => expect(spoken(text)).toBe(aloud))
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

  it('stands by decree, each rule once, its other decrees named beside it', () => {
    const other = { ...all[0]!.documents[0]!, id: 'zz-2019-5', number: '郑政〔2019〕5号' }
    const both = { ...all[1]!, documents: [other, all[0]!.documents[0]!, other] }
    const decrees = byDecree([all[0]!, both, all[2]!])
    expect(decrees.map(({ id, rules }) => [id, rules.length])).toEqual([
      ['zzw-2019-54', 2],
      ['zz-2019-5', 1],
    ])
    expect(elsewhere(both)).toEqual(['郑政文〔2019〕54号'])
  })
})

describe('the words a step rests on', () => {
  const text =
    '补助按照下列办法执行，由各县（市、区）负责落实，所需资金列入预算，由市、县两级财政共同承担，按照规定的比例拨付到位。' +
    '人工耳蜗手术每人给予一次性补助 12000 元，用于支付住院期间的费用，不足部分由家庭承担。' +
    '肢体矫治手术每人给予一次性补助 17200 元，用于支付住院期间的费用，不足部分由家庭承担。' +
    '同一年度内不得重复享受。'

  it('are the sentence that shares figure and words with what the step says', () => {
    expect(fitting(text, '手术补助标准：17,200 元')).toBe(
      '……肢体矫治手术每人给予一次性补助 17200 元，用于支付住院期间的费用，不足部分由家庭承担。……',
    )
    expect(fitting(text, '一年度内不得重复')).toBe('……同一年度内不得重复享受。')
    expect(fitting('短的原文。', '别的')).toBe('短的原文。')
  })

  it('are cut where a sentence is too long', () => {
    const long = '各有关单位'.repeat(60) + '，停车位不少于一百个，' + '加强组织领导'.repeat(40)
    expect(fitting(long, '停车位不少于一百个')).toMatch(/^…….*停车位不少于一百个/)
    expect(fitting(long, '停车位').length).toBeLessThan(140)
  })
})

describe('a sentence of an answer', () => {
  it('is cut where it names a provision, its codes are named', () => {
    expect(
      pieces('不具备的：zz-2019-7#18.4、UTILITY_SHAFT。', (code) => (code === 'UTILITY_SHAFT' ? '工作井' : code)),
    ).toEqual([
      { text: '不具备的：', provision: null },
      { text: 'zz-2019-7#18.4', provision: 'zz-2019-7#18.4' },
      { text: '、工作井。', provision: null },
    ])
    expect(pieces('pH 7.8 应在 6–9', (code) => code)).toEqual([{ text: 'pH 7.8 应在 6–9', provision: null }])
  })
})

describe('a step as it is read', () => {
  const step = (how: string, figures: Partial<StepFigure>[]): Step => ({
    step: 1,
    provision: 'zz-2019-9#6.4',
    says: { zh: '', en: '' },
    how,
    figures: figures.map((figure, at) => ({ name: String(at), value: 0, ...figure })),
    gives: 'x',
    result: 0,
  })
  const money = [
    { value: 3, unit: 'YUAN' },
    { value: 2, unit: 'YUAN' },
  ]

  it('has its arithmetic as one would write it', () => {
    expect(expressionOf(step('DIFFERENCE', money), ({ value }) => String(value))).toBe('3 − 2')
    expect(expressionOf(step('LEAST', money), ({ value }) => String(value))).toBe('3 · 2 取最小')
    const days = [{ value: '2019-03-18' }, { value: '2019-01-01' }]
    expect(expressionOf(step('GREATEST', days), ({ value }) => String(value))).toBe('2019-03-18 · 2019-01-01 取最晚')
    expect(expressionOf(step('TERM_END', money), ({ value }) => String(value))).toBe('')
  })

  it('keeps the unit of its figures', () => {
    expect(unitOf(step('DIFFERENCE', money))).toBe('YUAN')
    expect(unitOf(step('RATIO', money))).toBeUndefined()
  })

  it('shows the words of a provision once', () => {
    const place = () => ({ document: 'zz-2019-9', path: '6.4', number: '', label: '', text: '一句。', held: true })
    const read = readSteps([step('TAKE', []), { ...step('TAKE', []), step: 2 }], place)
    expect(read.map(({ quote, sameAs }) => [quote, sameAs])).toEqual([
      ['一句。', null],
      [null, 1],
    ])
  })
})

describe('where a step stands', () => {
  it('says so when the register does not hold the document', () => {
    expect(placeIn('NOT_HELD', 'sc-holidays', '2')).toMatchObject({ held: false, text: null })
    expect(placeIn(null, 'sc-holidays', '2')).toMatchObject({ held: null })
  })
})
