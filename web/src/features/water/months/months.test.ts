import { expect, test } from 'vitest'
import { monthsUntil } from './months'

test('两年的月份，从当月往前，跨年', () => {
  const months = monthsUntil('2019-02-18')
  expect(months.slice(0, 4)).toEqual(['2019-02', '2019-01', '2018-12', '2018-11'])
  expect(months).toHaveLength(24)
  expect(monthsUntil('')).toEqual([])
})
