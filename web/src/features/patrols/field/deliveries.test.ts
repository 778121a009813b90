// @vitest-environment node
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { problemFound, type ProblemDraft } from '@/features/problems/field/deeds'
import { Delivery } from '@/offline/delivery'
import { Outbox } from '@/offline/outbox'
import type { Sending } from '@/offline/platform'
import { openStore, type Store } from '@/offline/store'
import { FakePlatform, made, problem } from '@/offline/testing'
import { patrolDelivered, type PatrolContent } from './deeds'

// Two hundred deliveries of a patrol with a problem, two pictures and a voice. Each is broken off several times, at places
// and in ways of its own; both are on the platform exactly once, the problem before the patrol it belongs to.

/** Takes each deed once, whole, and by its own number too, as the modules of the platform do. */
class River extends FakePlatform {
  readonly taken: { path: string; id: string; files: string[] }[] = []
  override piece = 7

  protected override work({ key, path, body }: Sending) {
    const first = this.answers.get(key)
    if (first !== undefined) return first
    const { id, pictures = [] } = body as { id: string; pictures?: { file: string }[] }
    const files = pictures.map(({ file }) => file)
    if (!files.every((file) => this.isWhole(file))) return problem(404, 'FILE_UNKNOWN')
    if (this.taken.some((one) => one.id === id)) return problem(409, 'PATROL_THERE_ALREADY')
    this.taken.push({ path, id, files })
    this.answers.set(key, null)
    return null
  }
}

const ways = {
  'the page is killed': () => new Error('killed'),
  'the network is cut': () => problem(0, 'UNREACHABLE'),
  'the platform is killed': () => problem(503, 'FAULT'),
}
const sayings = Object.values(ways)
const BREAKS = 4

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

async function goes(store: Store, seed: number): Promise<void> {
  const outbox = new Outbox(store)
  const finding: ProblemDraft = {
    ...{ finding: `finding-${seed}`, kind: 'DUMPING', longitude: 113.7, latitude: 34.8, accuracy: 6 },
    ...{ reach: 'R003-10', place: '', words: '', origin: `patrol/patrol-${seed}`, shots: [] },
  }
  const walked: PatrolContent = {
    ...{ patrol: `patrol-${seed}`, reach: 'R003-10', reachName: '贾鲁河', post: 'p', gpx: null, looked: {}, words: '' },
    ...{ started: made.at, ended: made.at, clockAhead: [] },
    legs: [[{ longitude: 113.7, latitude: 34.8, at: 0, accuracy: 5 }]],
  }
  const file = (name: string, type: string) => new File(['0123456789'], name, { type })
  const files = [file('a.jpg', 'image/jpeg'), file('b.jpg', 'image/jpeg'), file('语音 3 秒.webm', 'audio/webm')]
  await outbox.add({ kind: problemFound.kind, owner: 'guard', content: finding, made, files })
  await outbox.add({ kind: patrolDelivered.kind, owner: 'guard', content: walked, made })
}

describe('a patrol with a problem, pictures and a voice', () => {
  it('is there exactly once after two hundred deliveries that were broken off anywhere', async () => {
    const places = new Set<string>()
    for (let seed = 1; seed <= 200; seed++) {
      const random = seeded(seed)
      const store = await openStore(`deliveries-${seed}`)
      await goes(store, seed)
      const platform = new River()
      for (let broken = 0; broken < BREAKS; broken++) {
        const failure = sayings[Math.floor(random() * sayings.length)]!
        // The n-th thing that happens between device and platform, or is written on the device.
        let left = Math.floor(random() * 14) + 1
        const here = (name = 'written on the device') => {
          if (--left !== 0) return
          places.add(name)
          throw failure()
        }
        platform.step = here
        const dies = failure().message === 'killed'
        const outbox = new Outbox(store, dies ? () => here() : undefined)
        await new Delivery(store, outbox, platform).round('guard').catch((fault: Error) => {
          if (fault.message !== 'killed') throw fault
        })
      }
      platform.step = () => undefined
      const outbox = new Outbox(store)
      // Refused after five faults of the platform, a deed waits for its person.
      for (const deed of await outbox.of('guard')) if (deed.state === 'REFUSED') await outbox.retry(deed.order)
      expect(await new Delivery(store, outbox, platform).round('guard'), `seed ${seed}`).toEqual({ state: 'DONE' })
      expect(
        platform.taken.map(({ path, id, files }) => [path, id, files.length]),
        `seed ${seed}`,
      ).toEqual([
        ['/problems', `finding-${seed}`, 3],
        ['/patrols', `patrol-${seed}`, 0],
      ])
      expect(await outbox.of('guard')).toEqual([])
      expect(await store.count('bytes')).toBe(0)
      store.close()
    }
    expect([...places].sort()).toEqual(
      ['deed done', 'deed sent', 'piece kept', 'piece sent', 'session asked', 'upload asked', 'upload begun']
        .concat('written on the device')
        .sort(),
    )
  })
})
