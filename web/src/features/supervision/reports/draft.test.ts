import { describe, expect, it } from 'vitest'
import { bodyOf, draftOf, isChanged } from './draft'
import { slotDay, slotWords, type ReportDetail } from './types'

const report = {
  parts: [{ task: 't', words: '示例', figures: [{ name: '公示牌', value: 12, unit: '块' }] }],
} as unknown as ReportDetail

describe('what is written of a report', () => {
  it('is unchanged until something is typed', () => {
    const draft = draftOf(report)
    expect(isChanged(report, draft)).toBe(false)
    draft[0]!.words = '示例一'
    expect(isChanged(report, draft)).toBe(true)
  })

  it('leaves empty lines out, and sends what is no number as none', () => {
    const draft = draftOf(report)
    draft[0]!.figures.push({ name: '', value: ' ', unit: '' }, { name: '里程', value: '1,234.5', unit: '公里' })
    draft[0]!.figures.push({ name: '数目', value: '十二', unit: '' })
    expect(bodyOf(draft).parts[0]!.figures.map(({ value }) => value)).toEqual([12, 1234.5, null])
  })
})

it('a slot names its day', () => {
  expect(slotDay('PROGRESS/2019-06-15')).toBe('2019-06-15')
})

it('a slot is said in words', () => {
  expect(slotWords('PROGRESS/2019-03-15')).toBe('进展 2019-03-15 应报')
})
