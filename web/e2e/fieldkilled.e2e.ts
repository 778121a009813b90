import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Line, type Fate } from './line'
import { jar, OwnPlatform } from './ownplatform'
import { Phone } from './phone'

// The platform is killed (SIGKILL) at each step of a delivery and started again: each note is there exactly once.
describe.skipIf(!jar)('the platform is killed', { timeout: 600_000 }, () => {
  const platform = new OwnPlatform()
  const line = new Line(() => platform.address)
  let phone: Phone
  let document = ''

  beforeAll(async () => {
    await platform.start()
    platform.importPaper()
    const held = (await (await fetch(`${platform.address}/api/v1/documents`)).json()) as { items: { id: string }[] }
    document = held.items[0]!.id
    phone = await Phone.bought(await line.open())
    await phone.signIn('guard')
    await phone.carry(document)
  }, 300_000)
  afterAll(async () => {
    await phone?.close()
    line.close()
    await platform.remove()
  }, 60_000)

  const steps: Record<string, { path: RegExp; method: string; kill: () => Promise<Fate> }> = {
    'before the upload begins': { path: /\/files$/, method: 'POST', kill: before },
    'when a piece has arrived and nobody heard': { path: /\/uploads\//, method: 'PATCH', kill: afterwards },
    'before the deed arrives': { path: /\/notes$/, method: 'POST', kill: before },
    'in the middle of the deed': { path: /\/notes$/, method: 'POST', kill: amidst },
    'between the deed and its answer': { path: /\/notes$/, method: 'POST', kill: afterwards },
  }

  async function before(): Promise<Fate> {
    await platform.kill()
    return 'CUT'
  }
  async function amidst(): Promise<Fate> {
    setTimeout(() => void platform.kill(), 8)
    return 'PASSES'
  }
  async function afterwards(): Promise<Fate> {
    setTimeout(() => void platform.kill(), 1500)
    return 'ANSWER_LOST'
  }

  for (const [what, { path, method, kill }] of Object.entries(steps)) {
    it(what, async () => {
      let met = false
      line.fate = (asked) => {
        if (met || asked.method !== method || !path.test(asked.path)) return 'PASSES'
        met = true
        return kill()
      }
      const text = `示例记录 ${what}`
      await phone.note(document, text, Buffer.from(PICTURE, 'base64'))
      await expect.poll(() => met, { timeout: 20_000 }).toBe(true)
      await new Promise((later) => setTimeout(later, 2500))
      line.fate = () => 'PASSES'
      await platform.start()
      await phone.delivers()
      const found = (await phone.notes(document)).filter((note) => note.text === text)
      expect(found.map(({ pictures }) => pictures.length)).toEqual([1])
    })
  }
})

const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
