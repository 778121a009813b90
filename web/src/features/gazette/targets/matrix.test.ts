import { describe, expect, it } from 'vitest'
import { table } from './examples'
import { deviation, find, percent, shareOf, tintOf, viewOf } from './matrix'

describe('the matrix', () => {
  it('puts the printed total on top and the city below the counties', () => {
    const view = viewOf(table)
    expect(view.total?.division).toBe('合计')
    expect(view.rows.map(({ division }) => division)).toEqual(['东区', '西区', '示例县', '市本级'])
  })

  it('counts the sums that fit and says by how much the others miss', () => {
    const view = viewOf(table)
    expect(view.fits).toBe(1)
    expect(view.sums.map(deviation)).toEqual([0, -20])
  })

  it('finds a cell by its target', () => {
    expect(find(table, 't-1-0')).toMatchObject({ row: { division: '西区' }, column: 0, cell: { value: 480 } })
    expect(find(table, 'nowhere')).toBeNull()
  })
})

describe('the tint', () => {
  it.each([
    [0.019, 0],
    [0.02, 1],
    [0.05, 2],
    [0.1, 3],
    [0.2, 4],
    [1, 4],
  ])('a share of %d is set %d', (share, tint) => {
    expect(tintOf(share)).toBe(tint)
  })

  it('needs a total', () => {
    expect(shareOf(table.rows[0]!.cells[0]!, null)).toBeNull()
    expect(tintOf(null)).toBe(0)
  })
})

it('a share is said short', () => {
  expect([percent(0.2153), percent(0.0034)]).toEqual(['22%', '0.3%'])
})
