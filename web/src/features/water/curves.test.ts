import { expect, test } from 'vitest'
import { bandsOf, ceilingOf, finer, together } from './curves'

test('几条曲线共用时间轴，没有值的时刻留空', () => {
  const data = together(
    [
      { name: '甲', unit: 'mg/L', at: [1, 3], values: [0.1, 0.3] },
      { name: '乙', unit: 'mg/L', at: [2, 3], values: [0.2, 0.4] },
    ],
    '时间',
    String,
  )
  expect(data.rows).toEqual(['1', '2', '3'])
  expect(data.series.map(({ values }) => values)).toEqual([
    [0.1, null, 0.3],
    [null, 0.2, 0.4],
  ])
  expect(data.unit).toBe('mg/L')
})

test('类别带随限值上升或下降，远高于实测的不画', () => {
  const ammonia = bandsOf([0.15, 0.5, 1, 1.5, 2], 0.8)
  expect(ammonia.map(({ name }) => name)).toEqual(['Ⅰ', 'Ⅱ', 'Ⅲ'])
  const oxygen = bandsOf([7.5, 6, 5, 3, 2], 9)
  expect(oxygen[0]).toMatchObject({ name: '劣Ⅴ', from: 0, to: 2 })
  expect(oxygen.at(-1)).toMatchObject({ name: 'Ⅰ', from: 7.5, to: null })
  expect(bandsOf([15, 15, 20, 30, 40], 18).map(({ name }) => name)).toEqual(['Ⅰ', 'Ⅲ'])
  expect(bandsOf([], 1)).toEqual([])
})

test('放大到下一档', () => {
  expect(finer(365)).toBe(90)
  expect(finer(1)).toBe(1)
})

test('有疑问的值带标记，超出其余值的画在边上', () => {
  const data = together(
    [{ name: '甲', unit: '', at: [1, 2, 3], values: [1, 400, 2], flags: [0, 1, 16] }],
    '时间',
    String,
  )
  expect(data.series[0]!.marks).toEqual([null, 'OUT_OF_RANGE', null])
  expect(ceilingOf(data.series)).toBe(2)
})
