import { describe, expect, it } from 'vitest'
import { withArticles } from './examples'
import { forceOn, layout } from './force'

describe('force on a day', () => {
  const validity = { inForceFrom: '2019-03-18', inForceTo: '2021-12-31' }

  it.each([
    ['2019-03-17', 'NOT_YET'],
    ['2019-03-18', 'IN_FORCE'],
    ['2021-12-31', 'IN_FORCE'],
    ['2022-01-01', 'ENDED'],
  ])('%s: %s', (day, state) => expect(forceOn(validity, day)).toBe(state))

  it('is unknown while the text leaves the day open', () => {
    expect(forceOn({ inForceFrom: null, inForceTo: null }, '2019-06-18')).toBe('UNKNOWN')
  })

  it('goes on where no last day is fixed', () => {
    expect(forceOn({ inForceFrom: '2019-03-18', inForceTo: null }, '2099-01-01')).toBe('IN_FORCE')
  })
})

describe('the line of time', () => {
  const line = layout(withArticles.timeline, '2019-06-18')

  it('sets the pieces side by side over the whole line', () => {
    const [previous, current] = line.bars
    expect(previous!.x + previous!.width).toBeCloseTo(current!.x)
    expect(current!.x + current!.width).toBeCloseTo(950)
    expect(current!.open).toBe(true)
    expect(previous!.open).toBe(false)
  })

  it('leaves the document itself at least half of it, however long the one before it lasted', () => {
    expect(line.bars[1]!.width).toBeGreaterThanOrEqual(450)
  })

  it('puts the day into the piece it falls in', () => {
    const [previous, current] = line.bars
    expect(line.mark.x).toBeGreaterThan(current!.x)
    expect(layout(withArticles.timeline, '2016-01-01').mark.x).toBeLessThan(previous!.x + previous!.width)
  })

  it('names the day each piece begins', () => {
    expect(line.ticks.map(({ day }) => day)).toEqual(['2014-05-01', '2019-03-18'])
  })
})
