import { describe, expect, it } from 'vitest'
import type { Drawn } from './geojson'
import { readTyped, textOf } from './typed'

const square: Drawn = {
  type: 'Polygon',
  coordinates: [
    [
      [113.6, 34.7],
      [113.7, 34.7],
      [113.7, 34.8],
      [113.6, 34.7],
    ],
  ],
}

describe('coordinates typed', () => {
  it.each(['113.625, 34.746', '113.625，34.746', '113.625 34.746', '东经113.625° 北纬34.746°', '(113.625; 34.746)'])(
    'understands %s',
    (text) => {
      expect(readTyped(text, 'Point', 'CGCS2000').drawn).toEqual({ type: 'Point', coordinates: [113.625, 34.746] })
    },
  )

  it('closes a ring, begins another at a blank line, and writes both back', () => {
    const text = '113.6, 34.7\n113.7, 34.7\n113.7, 34.8\n\n113.65, 34.71\n113.66, 34.71\n113.66, 34.72'
    const { drawn } = readTyped(text, 'Polygon', 'CGCS2000')
    expect(drawn?.coordinates.map((ring) => (ring as unknown[]).length)).toEqual([4, 4])
    expect(textOf(drawn, 'CGCS2000')).toBe(text)
  })

  it('takes a ring that was typed closed as it is', () => {
    expect(readTyped('113.6 34.7\n113.7 34.7\n113.7 34.8\n113.6 34.7', 'Polygon', 'WGS84').drawn).toEqual(square)
  })

  it('takes a GeoJSON geometry or feature of the kind', () => {
    expect(readTyped(JSON.stringify(square), 'Polygon', 'CGCS2000').drawn).toEqual(square)
    const feature = JSON.stringify({ type: 'Feature', geometry: square })
    expect(readTyped(feature, 'Polygon', 'CGCS2000').drawn).toEqual(square)
    expect(readTyped(feature, 'Point', 'CGCS2000').fault).toEqual({ kind: 'KIND', line: 0 })
  })

  it('shifts what is typed in GCJ-02 and shows it in GCJ-02 again', () => {
    const typed = '113.631, 34.745'
    const { drawn } = readTyped(typed, 'Point', 'GCJ02')
    expect((drawn?.coordinates as number[])[0]).toBeLessThan(113.63)
    expect(textOf(drawn, 'GCJ02')).toBe(typed)
  })

  it('is nothing when nothing is typed', () => {
    expect(readTyped(' \n', 'LineString', 'CGCS2000')).toEqual({ drawn: null, fault: null })
  })

  it.each([
    ['113.6', 'Point', { kind: 'LINE', line: 1 }],
    ['113.6, 34.7\nabc', 'LineString', { kind: 'LINE', line: 2 }],
    ['113.6, 34.7, 5', 'Point', { kind: 'LINE', line: 1 }],
    ['34.746, 113.625', 'Point', { kind: 'OUTSIDE', line: 1 }],
    ['113.6, 34.7', 'LineString', { kind: 'FEW', line: 0 }],
    ['113.6, 34.7\n113.7, 34.7', 'Polygon', { kind: 'FEW', line: 0 }],
    ['113.6, 34.7\n113.7, 34.7', 'Point', { kind: 'FEW', line: 0 }],
    ['{"type":"Point"}', 'Point', { kind: 'KIND', line: 0 }],
  ] as const)('says what is wrong with %j', (text, kind, fault) => {
    expect(readTyped(text, kind, 'CGCS2000').fault).toEqual(fault)
  })
})
