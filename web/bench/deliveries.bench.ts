import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { patrolDelivered, type PatrolContent } from '@/features/patrols/field/deeds'
import { problemFound, type ProblemDraft } from '@/features/problems/field/deeds'
import { Delivery, type Outcome } from '@/offline/delivery'
import { Outbox } from '@/offline/outbox'
import { platform as client, type Platform } from '@/offline/platform'
import { openStore } from '@/offline/store'
import { OwnPlatform } from '../e2e/ownplatform'

// Patrols with a problem, a picture and a voice, delivered by the field client's own queue to a real platform that is
// killed (kill -9) again and again at moments nobody chose, as the page is. At the end each is counted.
const DELIVERIES = Number(process.env['DELIVERIES'] ?? 200)
/** A kill of the platform every so many deliveries; each costs a start. */
const KILL_EVERY = Number(process.env['KILL_EVERY'] ?? 5)
const PASSWORD = 'lingxing-demo'
const DAY = '2019-06-18'
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
/** So large that it takes several pieces; what stands behind the end of a picture nobody looks at. */
const LARGE = Buffer.concat([PICTURE, Buffer.alloc(1_300_000)])
const VOICE = Buffer.from('\u001aE\u00df\u00a3\u009fB\u0086\u0081\u0001B\u0082\u0084webm\u0086\u0086A_OPUS', 'latin1')

const own = new OwnPlatform()
const cookies = new Map<string, string>()
const real = globalThis.fetch
let dies: Promise<void> | null = null

/** A browser's share in it: the address of the page, its cookies. */
globalThis.document = {
  get cookie() {
    return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  },
} as Document
globalThis.fetch = async (where, init = {}) => {
  const headers = new Headers(init.headers)
  headers.set('Cookie', document.cookie)
  const answer = await real(new URL(String(where), own.address), { ...init, headers })
  for (const given of answer.headers.getSetCookie()) {
    const [name, value] = given.split(';')[0]!.split('=')
    cookies.set(name!, value!)
  }
  return answer
}

async function asked<T>(method: string, path: string, body?: unknown): Promise<T> {
  const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': cookies.get('XSRF-TOKEN') ?? '' }
  const answer = await fetch(`/api/v1${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
  expect(answer.status, `${method} ${path}`).toBeLessThan(300)
  return (await answer.json().catch(() => null)) as T
}

interface Beat {
  reach: string
  post: string
  geometry: { coordinates: [number, number][] }
}

/** What a guard brings home: the place of each is its own, so that each problem is a file of its own. */
async function goes(outbox: Outbox, number: number, beat: Beat): Promise<string> {
  const [[x, y], [toX, toY]] = beat.geometry.coordinates as [[number, number], [number, number]]
  const share = number / DELIVERIES
  const at = Date.parse(`${DAY}T00:00:00Z`) + number * 60_000
  const [longitude, latitude] = [x + share * (toX - x), y + share * (toY - y)]
  const made = { at: new Date(at).toISOString(), aheadSeconds: 0, position: null }
  const patrol = crypto.randomUUID()
  const finding: ProblemDraft = {
    ...{ finding: crypto.randomUUID(), kind: 'DUMPING', longitude, latitude, accuracy: 6, reach: beat.reach },
    ...{ place: `送达之${number}`, words: '', origin: `patrol/${patrol}`, shots: [] },
  }
  const step = (n: number) => ({
    longitude: longitude + n * 1e-5,
    latitude: latitude + ((n * number) % 7) * 1e-6,
    at: at + n * 6000,
    accuracy: 5,
  })
  const walked: PatrolContent = {
    ...{ patrol, reach: beat.reach, reachName: '', post: beat.post, gpx: null, clockAhead: [], looked: {}, words: '' },
    ...{ started: made.at, ended: new Date(at + 240_000).toISOString() },
    legs: [Array.from({ length: 40 }, (_, n) => step(n))],
  }
  const files = [
    new File([LARGE, String(number)], 'a.png', { type: 'image/png' }),
    new File([VOICE, String(number)], '语音 3 秒.webm', { type: 'audio/webm' }),
  ]
  await outbox.add({ kind: problemFound.kind, owner: 'guard', content: finding, made, files })
  await outbox.add({ kind: patrolDelivered.kind, owner: 'guard', content: walked, made })
  return patrol
}

/** The client's platform, of which the page dies now and then between two steps. */
function mortal(chance: number): Platform {
  const perhaps = async <T>(work: Promise<T>): Promise<T> => {
    const answer = await work
    if (Math.random() < chance) throw new Error('the page died')
    return answer
  }
  return {
    session: () => perhaps(client.session()),
    send: (sending) => perhaps(client.send(sending)),
    read: (path) => client.read(path),
    upload: (attachment, bytes, begun, sent) =>
      perhaps(
        client.upload(
          attachment,
          bytes,
          (upload) => perhaps(begun(upload)),
          (count) => perhaps(sent(count)),
        ),
      ),
  }
}

it('delivers each exactly once', async () => {
  await own.start(DAY)
  await asked('POST', '/session', { account: 'guard', password: PASSWORD }).catch(() => undefined)
  await asked('POST', '/session', { account: 'guard', password: PASSWORD })
  const beat = (await asked<{ beats: Beat[] }>('GET', '/patrols/today')).beats[0]!
  const store = await openStore('deliveries')
  const outbox = new Outbox(store)
  const patrols = new Set<string>()
  let [kills, deaths, rounds] = [0, 0, 0]
  const began = Date.now()
  for (let number = 0; number < DELIVERIES; number++) {
    patrols.add(await goes(outbox, number, beat))
    if (number % KILL_EVERY === 0) {
      kills++
      dies = new Promise((done) => setTimeout(() => void own.kill().then(done), Math.random() * 400))
    }
    let outcome: Outcome | null = null
    while (outcome?.state !== 'DONE') {
      rounds++
      outcome = await new Delivery(store, outbox, mortal(0.08)).round('guard').catch((fault: Error) => {
        if (fault.message !== 'the page died') throw fault
        deaths++
        return null
      })
      for (const deed of await outbox.of('guard')) if (deed.state === 'REFUSED') await outbox.retry(deed.order)
      if (outcome && outcome.state !== 'DONE') {
        if (outcome.state === 'LATER') await new Promise((later) => setTimeout(later, 300))
        else await revived()
      }
    }
    await revived()
  }
  const seconds = Math.round((Date.now() - began) / 1000)
  const counted = await count(patrols)
  await own.remove()
  console.log(
    `| deliveries | ${DELIVERIES} patrols with a problem, a picture of 1.3 MB and a voice, ${kills} × kill -9 of the ` +
      `platform, ${deaths} × of the page | each exactly once, in ${rounds} rounds and ${seconds} s | ${counted} |`,
  )
})

/** Starts the platform again where it was killed. */
async function revived(): Promise<void> {
  if (!dies) return
  await dies
  dies = null
  await own.start(DAY)
}

/** Each problem with its picture and voice, each patrol: once. */
async function count(patrols: Set<string>): Promise<string> {
  const seen = new Map<string, number>()
  for (let next = ''; ;) {
    const page = await asked<{ items: { id: string; place: string }[]; next: string | null }>(
      'GET',
      `/problems?q=${encodeURIComponent('送达之')}&limit=200${next}`,
    )
    for (const { id, place } of page.items) {
      seen.set(place, (seen.get(place) ?? 0) + 1)
      const { pictures, findings } = await asked<{ pictures: { stage: string }[]; findings: unknown[] }>(
        'GET',
        `/problems/${id}`,
      )
      expect(pictures.map(({ stage }) => stage)).toEqual(['BEFORE', 'VOICE'])
      expect(findings).toHaveLength(1)
    }
    if (!page.next) break
    next = `&after=${encodeURIComponent(page.next)}`
  }
  expect(seen.size).toBe(DELIVERIES)
  expect([...seen.values()].every((times) => times === 1)).toBe(true)
  const walked: string[] = []
  for (let next = ''; ;) {
    const page = await asked<{ items: { id: string }[]; next: string | null }>(
      'GET',
      `/patrols?mine=true&limit=200${next}`,
    )
    walked.push(...page.items.map(({ id }) => id).filter((id) => patrols.has(id)))
    if (!page.next) break
    next = `&after=${encodeURIComponent(page.next)}`
  }
  expect(walked).toHaveLength(DELIVERIES)
  expect(new Set(walked).size).toBe(DELIVERIES)
  return `${seen.size} problems, ${walked.length} patrols`
}
