// @vitest-environment node
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { clocksOf, isWrong } from './clock'
import { Delivery, type Outcome } from './delivery'
import { Outbox, StillUncertain } from './outbox'
import { isFull } from './space'
import { openStore, type Store } from './store'
import { cards, FakePlatform, made, problem, type Card } from './testing'

let store: Store
let outbox: Outbox
let platform: FakePlatform
let runs = 0

beforeEach(async () => {
  store = await openStore(`test-${runs++}`)
  outbox = new Outbox(store)
  platform = new FakePlatform()
})

const card = (title: string, id = title): Card => ({ card: id, fields: { title, shelf: 'A' } })
const picture = (name: string) => new File(['0123456789'], name, { type: 'image/png' })
const write = (title: string, files: File[] = [], owner = 'guard') =>
  outbox.add({ kind: cards.written.kind, owner, content: card(title), made, files })
const round = (owner = 'guard'): Promise<Outcome> => new Delivery(store, outbox, platform).round(owner)
const titles = () => platform.cards.map(({ title }) => title)

describe('a round', () => {
  it('delivers in order, with files, and only then lets go', async () => {
    await write('one', [picture('a.png'), picture('b.png')])
    await write('two')
    expect(await round()).toEqual({ state: 'DONE' })
    expect(titles()).toEqual(['one', 'two'])
    expect(platform.cards[0]!.files).toEqual(['upload-0', 'upload-1'])
    expect(await outbox.of('guard')).toEqual([])
    expect(await store.count('bytes')).toBe(0)
    expect((await outbox.delivered('guard')).map(({ content }) => (content as Card).card).sort()).toEqual([
      'one',
      'two',
    ])
  })

  it('neither shows nor sends what somebody else did', async () => {
    await write('mine')
    await write('theirs', [], 'chief')
    expect(await round()).toEqual({ state: 'DONE' })
    expect(titles()).toEqual(['mine'])
    expect(await outbox.of('guard')).toEqual([])
    expect(await outbox.ofOthers('guard')).toBe(1)
    platform.signedIn = 'chief'
    expect(await round('guard')).toEqual({ state: 'OTHER_PERSON', account: 'chief' })
    expect(await round('chief')).toEqual({ state: 'DONE' })
    expect(titles()).toEqual(['mine', 'theirs'])
  })

  it('does not send under another name when somebody else signs in while it runs', async () => {
    await write('mine')
    platform.step = (name) => {
      if (name === 'deed sent') platform.signedIn = 'chief'
    }
    expect((await round()).state).toBe('OTHER_PERSON')
    expect(titles()).toEqual([])
    expect((await outbox.of('guard'))[0]!.uncertain).toBe(false)
  })

  it('waits when the sign-in has lapsed, and goes on after it', async () => {
    await write('one')
    platform.signedIn = null
    expect(await round()).toEqual({ state: 'SIGNED_OUT' })
    await write('two')
    platform.signedIn = 'guard'
    expect(await round()).toEqual({ state: 'DONE' })
    expect(titles()).toEqual(['one', 'two'])
  })

  it('tells a clock that is wrong from one that is right', async () => {
    platform.date = new Date(Date.now() - 3_600_000).toUTCString()
    await round()
    const clocks = await clocksOf(store)
    expect(clocks!.aheadSeconds).toBeGreaterThan(3590)
    expect(isWrong(clocks)).toBe(true)
    platform.date = new Date().toUTCString()
    await round()
    expect(isWrong(await clocksOf(store))).toBe(false)
  })
})

describe('killed anywhere', () => {
  // Each number is one place: the n-th thing that happens between device and platform, or is written on the device.
  const failures = {
    'the page is killed': () => new Error('killed'),
    'the network is cut': () => problem(0, 'UNREACHABLE'),
    'the platform is out of order': () => problem(500, 'FAULT'),
  }
  for (const [what, failure] of Object.entries(failures)) {
    it(`${what}: everything arrives exactly once, in order`, async () => {
      for (let place = 1; place < 60; place++) {
        store = await openStore(`killed-${runs++}`)
        outbox = new Outbox(store)
        platform = new FakePlatform()
        await write('one', [picture('a.png')])
        await write('two')
        await write('three', [picture('b.png'), picture('c.png')])
        const broke = await failOnce(place, failure)
        expect(await round(), `after place ${place}`).toEqual({ state: 'DONE' })
        expect(titles(), `after place ${place}`).toEqual(['one', 'two', 'three'])
        expect(await outbox.of('guard')).toEqual([])
        expect(await store.count('bytes')).toBe(0)
        if (!broke) return
      }
      throw new Error('there were more places than were tried')
    })
  }

  /** Runs a round that fails once at the given place; tells whether there was such a place. */
  async function failOnce(place: number, failure: () => Error): Promise<boolean> {
    let count = 0
    const here = () => {
      if (++count === place) throw failure()
    }
    platform.step = here
    const killed = failure().message === 'killed'
    const real = outbox
    // A page can also die between two writes of its own.
    outbox = new Outbox(store, killed ? here : undefined)
    await round().catch((fault: Error) => {
      if (fault.message !== 'killed') throw fault
    })
    outbox = real
    platform.step = () => undefined
    return count >= place
  }
})

describe('what the platform refuses', () => {
  it('is set aside with its reason, lets others pass, and goes out once it is changed', async () => {
    platform.refusing.set('bad', problem(400, 'INPUT_FAULTY'))
    const bad = await write('bad')
    await write('good')
    expect(await round()).toEqual({ state: 'DONE' })
    expect(titles()).toEqual(['good'])
    const [refused] = await outbox.of('guard')
    expect(refused).toMatchObject({ state: 'REFUSED', uncertain: false, problem: { code: 'INPUT_FAULTY' } })
    await outbox.edit(bad.order, card('better'))
    expect((await outbox.find(bad.order))!.key).not.toBe(bad.key)
    await round()
    expect(titles()).toEqual(['good', 'better'])
  })

  it('holds back what comes after it about the same record', async () => {
    platform.refusing.set('first', problem(400, 'INPUT_FAULTY'))
    await write('first')
    const content = card('second', 'first')
    const change = { path: '/cards/first', version: '"1"', base: { title: 'first', shelf: 'A' } }
    await outbox.add({ kind: cards.changed.kind, owner: 'guard', content, made, change })
    await round()
    platform.refusing.clear()
    await outbox.retry((await outbox.of('guard'))[0]!.order)
    await round()
    expect(titles()).toEqual(['second'])
  })

  it('stays untouched while nobody knows whether it is done', async () => {
    const deed = await write('one')
    platform.step = (name) => {
      if (name === 'deed done') throw problem(0, 'UNREACHABLE')
    }
    expect(await round()).toEqual({ state: 'UNREACHABLE' })
    await expect(outbox.edit(deed.order, card('other'))).rejects.toThrow(StillUncertain)
    await expect(outbox.withdraw(deed.order)).rejects.toThrow(StillUncertain)
    platform.step = () => undefined
    await round()
    expect(titles()).toEqual(['one'])
  })

  it('brings files again that the platform has swept, and says so when that does not help', async () => {
    const deed = await write('one', [picture('a.png')])
    platform.step = (name) => {
      if (name === 'deed sent') platform.uploads.clear()
    }
    await round()
    expect(await outbox.find(deed.order)).toMatchObject({ state: 'REFUSED', problem: { code: 'FILE_UNKNOWN' } })
    platform.step = () => undefined
    await outbox.retry(deed.order)
    expect(await round()).toEqual({ state: 'DONE' })
    expect(titles()).toEqual(['one'])
  })

  it('steps aside when the platform breaks over it again and again', async () => {
    platform.refusing.set('poison', problem(500, 'FAULT'))
    await write('poison')
    await write('good')
    for (let tries = 0; tries < 4; tries++) expect((await round()).state).toBe('LATER')
    expect(await round()).toEqual({ state: 'DONE' })
    expect(titles()).toEqual(['good'])
    expect((await outbox.of('guard'))[0]).toMatchObject({ state: 'REFUSED', uncertain: true })
  })
})

describe('a device that is full', () => {
  it('keeps nothing of a deed rather than half of it', async () => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    try {
      await expect(write('large', [picture('a.png')])).rejects.toSatisfy(isFull)
    } finally {
      IDBObjectStore.prototype.put = put
    }
    expect(await outbox.of('guard')).toEqual([])
    expect(await store.count('bytes')).toBe(0)
  })
})

describe('two people change one record', () => {
  const base = { title: 'old', shelf: 'A' }
  const change = (fields: Card['fields']) =>
    outbox.add({
      kind: cards.changed.kind,
      owner: 'guard',
      content: { card: 'c', fields },
      made,
      change: { path: '/cards/c', version: '"1"', base },
    })

  beforeEach(() => {
    platform.cards.push({ card: 'c', title: 'old', shelf: 'B', files: [], by: 'chief', version: 2 })
  })

  it('different fields: both stand, and what was taken over is told', async () => {
    await change({ title: 'new', shelf: 'A' })
    expect(await round()).toEqual({ state: 'DONE' })
    expect(platform.cards[0]).toMatchObject({ title: 'new', shelf: 'B', version: 3 })
  })

  it('the same field: a person decides, nothing is sent before', async () => {
    const { order } = await change({ title: 'old', shelf: 'C' })
    expect(await round()).toEqual({ state: 'DONE' })
    expect(platform.cards[0]).toMatchObject({ shelf: 'B', version: 2 })
    const waiting = await outbox.find(order)
    expect(waiting).toMatchObject({
      state: 'CONTRADICTED',
      change: { contradictions: [{ field: 'shelf', mine: 'C', theirs: 'B', by: 'chief' }] },
    })
    await outbox.settle(order, { shelf: 'B' })
    await round()
    expect(platform.cards[0]).toMatchObject({ shelf: 'B', version: 3 })
    expect(await outbox.of('guard')).toEqual([])
  })

  it('the same value: there is nothing to decide', async () => {
    await change({ title: 'old', shelf: 'B' })
    expect(await round()).toEqual({ state: 'DONE' })
    expect(await outbox.of('guard')).toEqual([])
  })
})
