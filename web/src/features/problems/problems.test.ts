import { describe, expect, it } from 'vitest'
import { barsOf } from './bars'
import { asks, draftOf, missing, request } from './deeds'
import { bodyOf, type ProblemDraft } from './field/deeds'
import { placesOf } from './places'
import { asked, eighth, filters, layerOf, type Picture, type ProblemFile, type Ran } from './types'

const file = {
  id: 'f',
  kind: 'DUMPING',
  reach: 'R003-10',
  place: '桥下',
  longitude: 113.7,
  latitude: 34.8,
  similar: [],
  orders: [],
} as unknown as ProblemFile

const ran = (term: Ran['term'], from: string, due: string, doneOn: string | null, state: Ran['state']): Ran =>
  ({ term, from, due, doneOn, state, duty: null, workingDaysLeft: null }) as unknown as Ran

describe('deeds', () => {
  it('ask for what they need and for nothing else', () => {
    const draft = draftOf(file)
    expect(missing('CORRECT', draft)).toEqual([])
    expect(missing('PROVE', draft)).toEqual(['words', 'files'])
    expect(missing('ACCEPT_WORK', { ...draft, words: '已清' })).toEqual([])
    expect(missing('DRAFT_ORDER', draft)).toEqual(['unit', 'remedy', 'term'])
    for (const deed of Object.keys(asks)) expect(request(deed, draft).path).toBeTruthy()
  })

  it('send a unit by its post, or by its name where it has none', () => {
    const draft = { ...draftOf(file), unitName: '示例街道办', remedy: '清除', term: '2019-07-05' }
    expect(request('DRAFT_ORDER', draft).body).toMatchObject({ unit: null, unitName: '示例街道办' })
    expect(request('DRAFT_ORDER', { ...draft, unit: 'p' }).body).toMatchObject({ unit: 'p', unitName: null })
  })
})

describe('bars of terms', () => {
  it('reach from the day they began to the last, filled as far as the deed', () => {
    const { bars, today, off } = barsOf(
      [
        ran('ORDER', '2019-05-20', '2019-05-27', '2019-05-24', 'DONE'),
        ran('RECTIFICATION', '2019-05-24', '2019-06-10', null, 'OPEN'),
      ],
      '2019-06-03',
    )
    const [order, work] = bars
    expect(order!.from).toBeLessThan(order!.done!)
    expect(order!.done!).toBeLessThan(order!.due)
    expect(work!.done!).toBeLessThan(work!.due)
    expect(today).toBeGreaterThan(work!.from)
    expect(off.length).toBeGreaterThan(3)
  })

  it('are not filled where nobody owes it any more', () => {
    const [bar] = barsOf([ran('ORDER', '2019-05-20', '2019-05-27', null, 'WAIVED')], '2019-06-03').bars
    expect(bar!.done).toBeNull()
  })
})

describe('places of pictures', () => {
  const shot = (stage: Picture['stage'], longitude: number | null, latitude: number | null) =>
    ({ stage, longitude, latitude, file: { id: `${stage} ${longitude}` } }) as unknown as Picture

  it('are drawn to scale around the one before, north up', () => {
    const drawn = placesOf([shot('BEFORE', 113.7, 34.8), shot('AFTER', 113.7, 34.8001)], 25)!
    expect(drawn.places[0]).toMatchObject({ x: 0, y: 0, before: true })
    expect(drawn.places[1]!.y).toBeLessThan(0)
    expect(Math.abs(drawn.places[1]!.y)).toBeLessThan(drawn.circle)
  })

  it('are left out where nobody knows them', () => {
    expect(placesOf([shot('BEFORE', null, null), shot('AFTER', 113.7, 34.8)], 25)).toBeNull()
  })

  it('lie in one of eight directions', () => {
    expect([0, 22, 23, 90, 180, 337, 338, 359].map(eighth)).toEqual([0, 0, 1, 2, 4, 7, 0, 0])
  })
})

describe('the list', () => {
  it('is asked with yes and no where the address has words', () => {
    const none = Object.fromEntries(filters.map((name) => [name, ''])) as Parameters<typeof asked>[0]
    expect(asked({ ...none, late: 'true', open: 'false' })).toMatchObject({ late: true, open: false, returned: null })
  })

  it('is a layer of the map: what is overdue stands out, what is over steps back', () => {
    const point = { longitude: 1, latitude: 2, kind: 'DUMPING', number: 'n', place: '' } as const
    const layer = layerOf(
      [
        { ...point, id: 'a', state: 'FOUND', late: true },
        { ...point, id: 'b', state: 'STRUCK_OFF', late: false },
        { ...point, id: 'c', state: 'WORKING', late: false },
      ],
      { layer: '', late: '', open: '', done: '' },
    )
    expect(layer.things.map(({ entry }) => entry)).toEqual(['late', 'done', 'open'])
  })
})

describe('a problem from the field', () => {
  it('sends each picture with where the device was', () => {
    const draft: ProblemDraft = {
      finding: 'x',
      kind: 'DUMPING',
      longitude: 113.7,
      latitude: 34.8,
      accuracy: 6,
      reach: null,
      place: '',
      words: '',
      origin: 'patrol/p',
      shots: [{ longitude: 113.7, latitude: 34.8 }],
    }
    expect(bodyOf(draft, ['1', '2'])).toMatchObject({
      id: 'x',
      origin: 'patrol/p',
      pictures: [
        { file: '1', longitude: 113.7 },
        { file: '2', longitude: null },
      ],
    })
  })
})
