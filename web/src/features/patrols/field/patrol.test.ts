import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { Outbox } from '@/offline/outbox'
import { openStore } from '@/offline/store'
import { next } from '../matters'
import { LiveCoverage } from './coverage'
import { patrolDelivered } from './deeds'
import { glance } from './gpx'
import { RunningPatrols, type Going } from './running'
import { isKept, type Place } from './thinning'
import { contentOf, legsOf } from './usePatrol'

const place = (metresEast: number, seconds: number, accuracy: number | null = 5): Place => ({
  longitude: 113.7 + metresEast / (111_320 * Math.cos((34.8 * Math.PI) / 180)),
  latitude: 34.8,
  at: Date.parse('2019-06-18T00:00:00Z') + seconds * 1000,
  accuracy,
})
const reach = (metres: number): [number, number][][] => [
  [
    [place(0, 0).longitude, 34.8],
    [place(metres, 0).longitude, 34.8],
  ],
]
const going: Going = {
  ...{
    reach: 'R003-10',
    reachName: '贾鲁河金水段',
    post: 'p',
    started: '2019-06-18T00:00:00Z',
    leg: 0,
    pausedAt: null,
  },
  ...{ pausedSeconds: 0, clockAhead: [0], looked: {}, words: '' },
}

describe('which places are kept', () => {
  it('one every few seconds while one moves, one now and then while one stands, none that goes back in time', () => {
    expect(isKept(null, place(0, 0))).toBe(true)
    expect(isKept(place(0, 0), place(8, 2))).toBe(false)
    expect(isKept(place(0, 0), place(8, 6))).toBe(true)
    expect(isKept(place(0, 0), place(1, 20))).toBe(false)
    expect(isKept(place(0, 0), place(1, 30))).toBe(true)
    expect(isKept(place(0, 10), place(50, 10))).toBe(false)
  })
  it('a poor one only where nothing better comes', () => {
    expect(isKept(place(0, 0), place(40, 10, 200))).toBe(false)
    expect(isKept(place(0, 0), place(40, 50, 200))).toBe(true)
  })
})

describe('coverage on the way', () => {
  it('counts each place once, and shows the gap where nobody was', () => {
    const live = new LiveCoverage(reach(1000), 50)
    for (let metres = 10; metres <= 300; metres += 10) live.see(place(metres - 10, metres), place(metres, metres + 7))
    for (let metres = 510; metres <= 1000; metres += 10) live.see(place(metres - 10, metres), place(metres, metres + 7))
    expect(live.gaps()).toHaveLength(1)
    const [gap] = live.gaps()
    expect(gap!.from).toBeCloseTo(350, -1)
    expect(gap!.to).toBeCloseTo(450, -1)
    expect(live.share).toBeCloseTo(0.9, 1)
  })
  it('takes nothing as walked that lies between two places too far apart', () => {
    const live = new LiveCoverage(reach(1000), 50)
    live.see(place(0, 0), place(1000, 60))
    expect(live.share).toBeLessThan(0.12)
  })
  it('a walk beside another water covers nothing', () => {
    const live = new LiveCoverage(reach(1000), 50)
    live.see(null, { ...place(500, 0), latitude: 34.81 })
    expect(live.share).toBe(0)
  })
})

describe('on this device', () => {
  it('a killed page loses no place; finishing makes one deed and leaves nothing behind', async () => {
    const store = await openStore('patrol-test')
    const patrols = new RunningPatrols(store)
    const running = await patrols.begin('guard', going)
    for (let i = 0; i < 20; i++) await patrols.fix({ ...place(i * 8, i * 6), patrol: running.id, leg: i < 10 ? 0 : 1 })
    const again = new RunningPatrols(store)
    expect((await again.of('guard'))?.id).toBe(running.id)
    expect(await again.of('chief')).toBeNull()
    const legs = legsOf(await again.fixes(running.id))
    expect(legs.map(({ length }) => length)).toEqual([10, 10])

    const outbox = new Outbox(store)
    const made = { at: '2019-06-18T01:00:00Z', aheadSeconds: 0, position: null }
    await outbox.add({
      kind: patrolDelivered.kind,
      owner: 'guard',
      content: contentOf(running, legs, made.at, [1]),
      made,
      along: {
        stores: ['running', 'fixes'],
        write: async (writing) => {
          const keys = await writing.objectStore('fixes').index('patrol').getAllKeys(running.id)
          return [
            () => writing.objectStore('running').delete(running.id),
            ...keys.map((key) => () => writing.objectStore('fixes').delete(key)),
          ]
        },
      },
    })
    expect(await again.of('guard')).toBeNull()
    expect(await store.count('fixes')).toBe(0)
    const [deed] = await outbox.of('guard')
    expect(deed!.content).toMatchObject({ patrol: running.id, clockAhead: [0, 1] })
  })
})

describe('a file at a glance', () => {
  it('counts places and takes only times that can be true', () => {
    const file = `<gpx><trk><trkseg><trkpt lat="1" lon="2"><time>1901-12-13T20:45:52Z</time></trkpt></trkseg></trk></gpx>`
    expect(glance(file)).toMatchObject({
      fixes: 1,
      legs: 1,
      start: null,
      timed: false,
      odd: '1901-12-13T20:45:52.000Z',
    })
    const timed = file.replace('1901-12-13T20:45:52Z', '2019-06-18T00:00:00')
    expect(glance(timed)).toMatchObject({ start: '2019-06-18T00:00:00.000Z', timed: true })
    expect(glance('<gpx><rte><rtept/></rte></gpx>').fixes).toBe(0)
  })
})

it('a touch goes from not looked at to normal to a problem and round', () => {
  expect([next(undefined), next('NORMAL'), next('PROBLEM'), next('NOT_LOOKED_AT')]).toEqual([
    'NORMAL',
    'PROBLEM',
    'NOT_LOOKED_AT',
    'NORMAL',
  ])
})
