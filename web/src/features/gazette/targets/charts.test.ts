import { describe, expect, it } from 'vitest'
import { barsOf, heatOf } from './charts'
import { table } from './examples'

describe('a table of targets as charts', () => {
  it('has the printed sums on top of the heat map, untinted', () => {
    const heat = heatOf(table, '区划')
    expect(heat.rows[0]).toBe('合计')
    expect(heat.series[0]!.fullness![0]).toBeNull()
    expect(heat.series[0]!.values).toEqual([1200, 700, 480, 20, null])
    expect(heat.series[0]!.fullness![1]).toBe(0.8)
  })

  it('has the units in order of a target, sums and gaps left out', () => {
    const bars = barsOf(table, 0, '区划')
    expect(bars.rows).toEqual(['东区', '西区', '示例县'])
    expect(bars.unit).toBe('张')
  })
})
