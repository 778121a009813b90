import { describe, expect, it } from 'vitest'
import { hoursSince, layerOf, numerals, shares, type Section } from './types'

const section = (code: string, more: Partial<Section>): Section => ({
  code,
  name: code,
  water: '示例河',
  body: { code: 'RIVER', label: { zh: '河流', en: 'river' } },
  division: '410105',
  divisionName: { zh: '金水区', en: 'Jinshui' },
  longitude: 113.7,
  latitude: 34.8,
  target: null,
  drinking: false,
  stations: [],
  latest: null,
  month: null,
  alarms: 0,
  ...more,
})
const named = (code: 'III' | 'V') => ({ code, label: { zh: numerals[code], en: code } })
const month = (code: 'III' | 'V') => ({
  period: '2019-06',
  waterClass: named(code),
  decisive: [],
  basis: { zh: '', en: '' },
  parts: 1,
  met: null,
  means: [],
  exceedances: [],
})

describe('sections of waters', () => {
  it('are counted by the class of the month, those without one left out', () => {
    const counted = shares([
      section('1', { month: month('III') }),
      section('2', { month: month('III') }),
      section('3', {}),
    ])
    expect(counted.filter(({ count }) => count > 0)).toEqual([{ waterClass: 'III', count: 2 }])
  })

  it('stand on the map with the numeral of the class shown, or with a ring; without a place they do not', () => {
    const words = { layer: '断面', none: '未评价', label: (code: string) => code }
    const layer = layerOf(
      [section('1', {}), section('2', {}), section('3', { longitude: null })].map((one) => ({
        ...one,
        shown: one.code === '1' ? named('V') : null,
      })),
      words,
    )
    expect(layer.things.map(({ id, entry }) => [id, entry])).toEqual([
      ['1', 'V'],
      ['2', 'none'],
    ])
    expect(layer.legend.find(({ key }) => key === 'INFERIOR_V')!.numeral).toBe('劣Ⅴ')
  })

  it('say how old a value is in whole hours, never less than none', () => {
    const now = Date.parse('2019-06-18T12:00:00Z')
    expect(hoursSince('2019-06-17T23:59:00Z', now)).toBe(12)
    expect(hoursSince('2019-06-18T13:00:00Z', now)).toBe(0)
  })
})
