import { describe, expect, it } from 'vitest'
import { against, moved, type Comparison } from './compare'
import { courses, type Move } from './moves'
import type { Line } from './types'

const year = (of: number, rank: number | null, field: number | null, social: number, comprehensive: number) => ({
  year: of,
  own: field === null ? null : field - 40,
  chiefs: 20,
  townships: 10,
  members: 10,
  field,
  social,
  comprehensive,
  total: (field ?? 60) + social + comprehensive,
  grade: null,
  gradeTitle: null,
  rank,
})
const name = (zh: string) => ({ zh, en: zh })
const comparison = {
  year: 2019,
  years: [],
  items: [
    { unit: 'a', name: name('甲'), results: [year(2018, 2, 60, 8, 18.1), year(2019, 1, 66.25, 7, 19)] },
    { unit: 'b', name: name('乙'), results: [year(2018, 1, null, 9, 20), year(2019, 2, 61, 9, 16)] },
    { unit: 'c', name: name('丙'), results: [year(2019, null, 55, 5, 15)] },
  ],
  scale: { own: 30, chief: 10, township: 5, member: 5, sampled: 2, social: 10, comprehensive: 20 },
} as unknown as Comparison

describe('units over the years', () => {
  it('says what moved a unit between two years, and which part did it', () => {
    const [a, b, ...others] = moved(comparison, 2018, 2019)
    expect(others).toEqual([])
    expect(a).toMatchObject({
      total: 6.15,
      places: 1,
      parts: { field: 6.25, social: -1, comprehensive: 0.9 },
      mainly: 'field',
    })
    expect(b).toMatchObject({
      places: -1,
      parts: { field: null, social: 0, comprehensive: -4 },
      mainly: 'comprehensive',
    })
  })

  it('holds a unit against the mean and the best of each part', () => {
    const rows = against(comparison, 'b', 2019)
    expect(rows.map(({ piece }) => piece)).toEqual([
      'own',
      'chiefs',
      'townships',
      'members',
      'social',
      'comprehensive',
      'total',
    ])
    expect(rows[0]).toMatchObject({ most: 30, own: 21, mean: 20.75, best: 26.25, bestName: { zh: '甲' } })
    expect(against(comparison, 'c', 2018)).toEqual([])
  })
})

describe('the course of a year', () => {
  it('plays totals and ranks back from how the units stand', () => {
    const lines = [
      { unit: 'a', total: 90, rank: 1 },
      { unit: 'b', total: 88, rank: 2 },
      { unit: 'c', total: 70, rank: 3 },
    ] as unknown as Line[]
    const moves = [
      {
        changes: [
          { unit: 'a', totalWas: 87, total: 90, rankWas: 2, rank: 1 },
          { unit: 'b', totalWas: 88, total: 88, rankWas: 1, rank: 2 },
        ],
      },
      { changes: [{ unit: 'a', totalWas: 86, total: 87, rankWas: 2, rank: 2 }] },
    ] as unknown as Move[]
    const [first, second, ...others] = courses(moves, lines, 5)
    expect(others).toEqual([])
    expect(first).toMatchObject({ unit: { unit: 'a' }, totals: [86, 87, 90], ranks: [2, 2, 1] })
    expect(second).toMatchObject({ unit: { unit: 'b' }, totals: [88, 88, 88], ranks: [1, 1, 2] })
  })
})
