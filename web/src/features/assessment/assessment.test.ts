import { describe, expect, it } from 'vitest'
import { bodyOf } from './field/deeds'
import { changedOf } from './sheets/given'
import { figureOf, points } from './types'

describe('scores of the field', () => {
  it('hands each picture to its item, whatever the order of the files', () => {
    const draft = {
      visit: 'v',
      year: 2019,
      sheet: 'assessment-unit',
      subject: '410105',
      name: '金水区',
      lines: [
        { item: 'meetings', points: 1.5, ground: '缺两期' },
        { item: 'walked', points: 1, ground: '' },
      ],
      pictures: ['walked', 'meetings', 'walked'],
    }
    const body = bodyOf(draft, ['a', 'b', 'c'])
    expect(body.lines.map(({ pictures }) => pictures)).toEqual([['b'], ['a', 'c']])
    expect(body).toMatchObject({ id: 'v', sheet: 'assessment-unit', subject: '410105' })
  })

  it('sends no nought for a field that was forgotten', () => {
    const body = JSON.stringify([' ', '', '八', '0', ' 1.50 '].map(figureOf))
    expect(body).toBe('[null,null,null,0,1.5]')
  })

  it('sends from above only what was changed', () => {
    const given = [{ item: 'knows', points: 0.5, ground: '答不出' }]
    const lines = [
      { code: 'knows', points: '0.5', ground: ' 答不出 ' },
      { code: 'leads', points: '1', ground: '' },
      { code: 'walks', points: '', ground: '' },
    ]
    expect(changedOf(lines, given)).toEqual([{ item: 'leads', points: 1, ground: '' }])
    const other = changedOf([{ code: 'knows', points: '0.5', ground: '只答出一处' }], given)
    expect(other).toEqual([{ item: 'knows', points: 0.5, ground: '只答出一处' }])
  })

  it('writes points without zeros at the end', () => {
    expect([points(1.5), points(2), points(0.125), points(null)]).toEqual(['1.5', '2', '0.13', '—'])
  })
})
