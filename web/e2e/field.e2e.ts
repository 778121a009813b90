import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { url as platform } from './browser'
import { Line, type Asked, type Fate } from './line'
import { Phone } from './phone'

// The field client where everything goes wrong: each note must be on the platform exactly once, whatever died when.
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const line = new Line(() => platform)
let phone: Phone
let document = ''
let number = 0

beforeAll(async () => {
  phone = await Phone.bought(await line.open())
  const held = (await (await fetch(`${platform}/api/v1/documents?limit=1`)).json()) as { items: { id: string }[] }
  document = held.items[0]!.id
  await phone.signIn('guard')
  await phone.carry(document)
})
afterAll(async () => {
  await phone.close()
  line.close()
})
beforeEach(() => {
  line.fate = () => 'PASSES'
  line.behind = 0
})

const fresh = () => `示例记录 ${Date.now()}-${number++}`
const countOf = async (text: string) => (await phone.notes(document)).filter((note) => note.text === text).length
const isDelivery = ({ method, path }: Asked) =>
  path.startsWith('/api/v1/session') ||
  path.includes('/files') ||
  path.includes('/uploads') ||
  (method === 'POST' && path.endsWith('/notes'))

describe('without a network', () => {
  it('a note with a picture is kept, outlives the page, and is delivered once when there is one', async () => {
    const text = fresh()
    await phone.context.setOffline(true)
    await phone.note(document, text, PICTURE)
    await phone.page.getByText('没有网络').waitFor()
    await phone.dies()
    await phone.visit('/outbox')
    expect(await phone.unsent()).toBe(1)
    await phone.visit(`/documents/${document}`)
    await phone.page.getByText('1 件未送达').waitFor()
    await phone.context.setOffline(false)
    await phone.delivers()
    const [note, ...more] = (await phone.notes(document)).filter((one) => one.text === text)
    expect(more).toEqual([])
    expect(note!.pictures.map(({ size }) => size)).toEqual([PICTURE.length])
    await phone.visit(`/documents/${document}`)
    await phone.page.getByText(text).waitFor()
  })

  it('the sign-in may lapse: work goes on, delivery waits for it', async () => {
    const text = fresh()
    await phone.context.clearCookies({ name: 'LINGXING' })
    await phone.note(document, text)
    await phone.page.getByText('登录已失效').waitFor()
    expect(await phone.unsent()).toBe(1)
    await phone.signIn('guard')
    await phone.delivers()
    expect(await countOf(text)).toBe(1)
  })
})

describe('at every step of a delivery', () => {
  const fates: Record<string, (step: number) => void> = {
    'the line is cut': (step) => at(step, 'CUT'),
    'the answer is lost': (step) => at(step, 'ANSWER_LOST'),
    'the request arrives twice': (step) => at(step, 'TWICE'),
    'the page dies before it is heard': (step) => at(step, 'CUT', true),
    'the page dies while the platform works': (step) => at(step, 'ANSWER_LOST', true),
  }
  let steps = 0
  let dying: Promise<void> | null = null

  /** Lets the n-th request of the delivery meet its fate, and takes the page with it where asked. */
  function at(step: number, fate: Fate, kill = false): void {
    let count = 0
    line.fate = (asked) => {
      if (!isDelivery(asked) || ++count !== step) return 'PASSES'
      if (kill) dying = phone.dies()
      return fate
    }
    steps = step
  }

  for (const [what, befall] of Object.entries(fates)) {
    it(what, async () => {
      const texts: string[] = []
      // session, upload begun, piece, note: a step further than there are ends it
      for (let step = 1; step <= 5; step++) {
        texts.push(fresh())
        dying = null
        await phone.note(document, texts.at(-1)!, PICTURE, () => befall(step)).catch(() => undefined)
        await new Promise((later) => setTimeout(later, 400))
        await dying
        line.fate = () => 'PASSES'
        await phone.delivers()
      }
      expect(steps).toBe(5)
      const all = await phone.notes(document)
      for (const text of texts) {
        const found = all.filter((note) => note.text === text)
        expect(found.length, `${what}: ${text}`).toBe(1)
        expect(found[0]!.pictures.length).toBe(1)
      }
    })
  }
})

describe('a phone that two people use', () => {
  it('neither shows nor sends to one what the other did', async () => {
    const text = fresh()
    await phone.context.setOffline(true)
    await phone.note(document, text)
    await phone.visit('/')
    await phone.page.getByRole('button', { name: '退出' }).click()
    await phone.page.getByText('1 件未送达，是别人记下的').waitFor()
    await phone.context.setOffline(false)
    await phone.signIn('chief')
    await phone.visit('/outbox')
    await phone.page.getByText('都已送达').waitFor()
    await phone.page.getByText('另有 1 件是别人记下的').waitFor()
    expect(await phone.page.getByText(text).count()).toBe(0)
    expect(await countOf(text)).toBe(0)
    await phone.signIn('guard')
    await phone.delivers()
    const [note, ...more] = (await phone.notes(document)).filter((one) => one.text === text)
    expect([note!.by, more.length]).toEqual(['guard', 0])
  })
})

describe('what the platform refuses', () => {
  it('is shown with its reason, and delivered once it is changed', async () => {
    const text = fresh()
    await phone.note(document, text + '长'.repeat(4000))
    await phone.page.getByText('平台没有收').waitFor()
    await phone.page.getByText('不超过 4000 字').waitFor()
    await phone.page.getByRole('link', { name: '改一改' }).click()
    await phone.page.locator('textarea').fill(text)
    await phone.keep()
    await phone.delivers()
    expect(await countOf(text)).toBe(1)
  })
})
