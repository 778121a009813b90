import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { convert, type Position } from './grids'

const table = resolve(__dirname, '../../../../kernel/src/test/resources/org/lingxing/kernel/grid-points.csv')
const rows = readFileSync(table, 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(','))

/** Metres, near enough for some metres apart. */
function metres([x, y]: Position, [u, v]: Position): number {
  return Math.hypot((u - x) * 111_320 * Math.cos((y * Math.PI) / 180), (v - y) * 110_950)
}

describe('a position in another grid', () => {
  it.each(rows)('%s is within a centimetre of what is published', (_name, x, y, u, v) => {
    const satellite: Position = [Number(x), Number(y)]
    const shown: Position = [Number(u), Number(v)]
    expect(metres(convert(satellite, 'WGS84', 'GCJ02'), shown)).toBeLessThan(0.05)
    expect(metres(convert(shown, 'GCJ02', 'CGCS2000'), satellite)).toBeLessThan(0.05)
  })

  it('comes back to a millimetre everywhere in the city', () => {
    for (let x = 112.7; x < 114.3; x += 0.05)
      for (let y = 34.2; y < 35.05; y += 0.05) {
        const there = convert([x, y], 'CGCS2000', 'GCJ02')
        expect(metres(there, [x, y])).toBeGreaterThan(300)
        expect(metres(convert(there, 'GCJ02', 'CGCS2000'), [x, y])).toBeLessThan(0.001)
      }
  })

  it('is the same in WGS 84 and CGCS2000', () => {
    expect(convert([113.62, 34.75], 'WGS84', 'CGCS2000')).toEqual([113.62, 34.75])
  })
})
