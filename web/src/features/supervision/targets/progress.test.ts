import { describe, expect, it } from 'vitest'
import { curveOf, lowest, missing, percent, shareOfDifference, standing, tintOf } from './progress'
import type { Figure, Judged, Matrix, Progress } from './types'

const judged = (completion: number, light: Judged['light']): Judged => ({
  on: '2019-05-31',
  achieved: completion === 1,
  completion,
  timeElapsed: 0.4121,
  light,
})
const figure = (asOf: string, version: number, value: number | null): Figure => ({
  asOf,
  version,
  value,
  reporter: '示例县人社局',
  paper: null,
  note: null,
  way: 'FORM',
  by: 'officer',
  at: '2019-06-05T01:00:00Z',
})
const target = (changes: Partial<Progress>): Progress => ({
  id: 't',
  document: 'x',
  documentNumber: null,
  documentTitle: '示例',
  provision: 'a1.1',
  label: null,
  position: 1,
  name: '示例目标',
  unit: '人',
  direction: 'AT_LEAST',
  value: 8000,
  whose: 'ROW',
  printed: '示例县',
  division: '410183',
  start: '2019-01-01',
  due: '2019-12-31',
  assumed: true,
  baseline: null,
  agency: null,
  figure: figure('2019-05-31', 1, 3200),
  light: judged(0.4, 'YELLOW'),
  recorded: [],
  ...changes,
})

describe('progress', () => {
  it('tints by how full a cell is, from each bound on', () => {
    expect([0.2499, 0.25, 0.35, 0.4499, 0.45, 0.55].map((part) => tintOf(judged(part, 'GREEN')))).toEqual([
      0, 1, 2, 2, 3, 4,
    ])
    expect(tintOf(null)).toBe(0)
  })

  it('never reads as full what is not', () => {
    expect(percent(0.425)).toBe('43')
    expect(percent(0.9999)).toBe('99')
    expect(percent(1)).toBe('100')
  })

  it('says how many are missing to be as far as the time', () => {
    expect(missing(target({}))).toBe(97)
    expect(missing(target({ figure: figure('2019-05-31', 1, 3400) }))).toBe(0)
    expect(missing(target({ direction: 'AT_MOST' }))).toBe(0)
  })

  it('tells a difference in parts of what is reported', () => {
    expect(shareOfDifference(target({ figure: figure('2019-05-31', 1, 3420) }), 102)).toBe('3.0%')
  })

  it('counts the last version of each day and leaves out what was taken back', () => {
    const history = [
      figure('2019-05-31', 2, null),
      figure('2019-05-31', 1, 9),
      figure('2019-04-30', 2, 7),
      figure('2019-04-30', 1, 5),
    ]
    expect(standing(history).map(({ value }) => value)).toEqual([7])
    const curve = curveOf({ target: target({}), history }, { rowsAre: '日', reported: '填报', time: '时间' })
    expect(curve.rows).toHaveLength(13)
    expect(curve.rows.slice(0, 3)).toEqual(['2019-01-01', '2019-01-31', '2019-02-28'])
    expect(curve.series[0]?.values.slice(0, 6)).toEqual([0, null, null, null, 7, null])
    expect(curve.series[1]?.values.at(-1)).toBe(8000)
  })

  it('names the cells furthest behind, the worst first, without those on course', () => {
    const cell = (id: string, completion: number, light: Judged['light']) =>
      target({ id, light: judged(completion, light) })
    const matrix = {
      rows: [{ printed: '示例县', division: null, cells: [cell('a', 0.3, 'RED'), null, cell('b', 0.5, 'GREEN')] }],
    } as unknown as Matrix
    matrix.rows.push({ printed: '东区', division: null, cells: [cell('c', 0.2, 'RED')] })
    expect(lowest(matrix, 3).map(({ id }) => id)).toEqual(['c', 'a'])
  })
})
