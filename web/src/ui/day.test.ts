import { describe, expect, it } from 'vitest'
import { readDay } from './day'

describe('a day as readers write it', () => {
  it.each([
    ['2019-06-18', '2019-06-18'],
    ['2019.6.18', '2019-06-18'],
    ['2019年6月18日', '2019-06-18'],
    ['2019 年 6 月 18 日', '2019-06-18'],
    ['20190618', '2019-06-18'],
    ['  ', ''],
    ['2019-02-29', null],
    ['2020-02-29', '2020-02-29'],
    ['2019-13-01', null],
    ['yesterday', null],
  ])('%s', (typed, day) => expect(readDay(typed)).toBe(day))
})
