import { describe, expect, it } from 'vitest'
import { agency } from './examples'
import { byDocument, nameLine } from './nameLine'

const { bars, marks } = nameLine(agency.names, '2019-06-18')
const bar = (name: string) => bars.find((one) => one.name.name === name)!

describe('names on a line of time', () => {
  it('end where the next one begins', () => {
    const former = bar('市示例文化局')
    const current = bar('市示例文化广电和旅游局')
    expect(former.left + former.width).toBeCloseTo(current.left, 5)
    expect([current.openEnd, former.openStart]).toEqual([true, true])
    expect(current.left + current.width).toBe(100)
  })

  it('without days show only when documents used them', () => {
    const short = bar('市示例文旅局')
    expect(short.known).toBe(false)
    expect(short.width).toBeLessThan(10)
  })

  it('have few enough years under them', () => {
    expect(marks.length).toBeLessThanOrEqual(9)
    expect(marks.every(({ at }) => at >= 0 && at < 97)).toBe(true)
  })

  it('stand even when no day is known at all', () => {
    const unknown = { ...agency.names[0]!, from: null, to: null, firstUsed: null, lastUsed: null, current: false }
    const [only] = nameLine([unknown], '2019-06-18').bars
    expect(only?.left).toBeLessThan(100)
  })
})

it('places are gathered by document', () => {
  const twice = { ...agency.named[0]!, use: 'TEXT' as const }
  expect(byDocument([...agency.named, twice]).map(({ document, places }) => [document, places.length])).toEqual([
    ['ex-2019-2', 2],
    ['ex-2019-1', 1],
  ])
})
