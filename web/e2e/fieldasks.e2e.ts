import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { faults, look, picture, url as platform } from './browser'
import { Line } from './line'
import { Phone } from './phone'

// What the field client asks of the person: two people on one record, a wrong clock, no room, no permission, a newer version.
const line = new Line(() => platform)
let phone: Phone
let address = ''
let document = ''

beforeAll(async () => {
  phone = await Phone.bought((address = await line.open()))
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
  line.behind = 0
  line.instead = () => null
})

const stands = async (name: string) => {
  await picture(phone.page, name)
  expect(await faults(phone.page)).toEqual([])
}

/** A note that is on the platform, and its number. */
async function noteThere(text: string): Promise<string> {
  await phone.note(document, text)
  await phone.delivers()
  return (await phone.notes(document)).find((note) => note.text === text)!.id
}

/** The officer changes a note meanwhile, at the office. */
async function officerChanges(id: string, fields: object): Promise<void> {
  const cookies: string[] = []
  const ask = async (method: string, path: string, body?: object, tag?: string) => {
    const headers: Record<string, string> = { Cookie: cookies.join('; '), 'Content-Type': 'application/json' }
    const token = cookies.find((cookie) => cookie.startsWith('XSRF-TOKEN='))
    if (token) headers['X-XSRF-TOKEN'] = token.slice('XSRF-TOKEN='.length)
    if (tag) headers['If-Match'] = tag
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }
    const answer = await fetch(`${platform}/api/v1${path}`, init)
    for (const cookie of answer.headers.getSetCookie()) cookies.push(cookie.split(';')[0]!)
    return answer
  }
  await ask('GET', '/about')
  await ask('POST', '/session', { account: 'officer', password: 'lingxing-demo' })
  const note = (await (await ask('GET', `/notes/${id}`)).json()) as { [field: string]: unknown; version: number }
  const { provision = null, kind, text } = note
  const body = { provision, kind, text, pictures: [], made: { at: new Date().toISOString() }, ...fields }
  expect((await ask('PUT', `/notes/${id}`, body, `"${note.version}"`)).status).toBe(200)
}

/** Opens a note to change it without a network, types, keeps it. */
async function changeOffline(id: string, text: string, meanwhile: () => Promise<void>): Promise<void> {
  await phone.visit(`/notes/${id}`)
  await phone.page.waitForFunction(() => window.document.querySelector('textarea')?.value !== '')
  await phone.context.setOffline(true)
  await phone.page.locator('textarea').fill(text)
  await phone.keep()
  await meanwhile()
  await phone.context.setOffline(false)
}

describe('two people change one note', () => {
  it('different fields: both stand, each with who set it', async () => {
    const id = await noteThere(`示例原文 ${Date.now()}`)
    await changeOffline(id, '巡护员改的文字', () => officerChanges(id, { kind: 'QUESTION' }))
    await phone.delivers()
    const note = (await phone.notes(document)).find((one) => one.id === id)!
    expect([note.text, note.kind]).toEqual(['巡护员改的文字', 'QUESTION'])
    expect([note.set['text']!.by, note.set['kind']!.by]).toEqual(['guard', 'officer'])
  })

  it('the same field: the person sees both and decides', async () => {
    const id = await noteThere(`示例原文 ${Date.now()}`)
    await changeOffline(id, '巡护员写的', () => officerChanges(id, { text: '督查室写的' }))
    await phone.visit('/outbox')
    await phone.page.getByText('officer 也改了“内容”').waitFor()
    await stands('field-contradiction-390')
    await phone.page.getByRole('button', { name: '用对方的' }).click()
    await phone.page.getByRole('button', { name: '用对方的' }).waitFor({ state: 'detached' })
    await phone.delivers()
    expect((await phone.notes(document)).find((one) => one.id === id)!.text).toBe('督查室写的')
  })
})

describe('the phone itself', () => {
  it('a clock that is wrong is said, and the platform sets the time right', async () => {
    line.behind = 7200
    const text = `示例钟快 ${Date.now()}`
    await phone.visit('/')
    await phone.page.getByText('比平台快 2 小时').waitFor()
    await stands('field-clock-390')
    await phone.note(document, text)
    await phone.delivers()
    const note = (await phone.notes(document)).find((one) => one.text === text)! as unknown as {
      made: { at: string; aheadSeconds: number }
      doneAt: string
    }
    expect(note.made.aheadSeconds).toBeGreaterThan(7100)
    expect(Date.parse(note.made.at) - Date.parse(note.doneAt)).toBeGreaterThan(7_100_000)
  })

  it('without permission a note goes without a place, and says so', async () => {
    await phone.context.clearPermissions()
    await phone.visit(`/documents/${document}/note`)
    await phone.page.getByText('没有允许定位').waitFor()
    await phone.context.grantPermissions(['geolocation'], { origin: address })
  })

  it('without room nothing is lost that was written', async () => {
    await phone.visit(`/documents/${document}/note`)
    const before = await phone.unsent()
    // As a full device answers; the browser's own limit cannot be set from here.
    await phone.page.evaluate(() => {
      const put = IDBObjectStore.prototype.put
      IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
        if (value instanceof Blob) throw new DOMException('full', 'QuotaExceededError')
        return put.call(this, value, key)
      }
    })
    const file = { name: 'large.png', mimeType: 'image/png', buffer: Buffer.alloc(3_000_000, 7) }
    await phone.page.locator('input[type=file]').setInputFiles(file)
    await phone.page.locator('textarea').fill('写下的字')
    await phone.page.getByRole('button', { name: '存下' }).click()
    await phone.page.getByText('手机空间已满').waitFor()
    expect(await phone.page.locator('textarea').inputValue()).toBe('写下的字')
    await phone.visit('/outbox')
    expect(await phone.unsent()).toBe(before)
  })

  it('a newer version comes in when it is let in, and drops nothing', async () => {
    await phone.context.setOffline(true)
    const text = `示例换版 ${Date.now()}`
    await phone.note(document, text)
    await phone.context.setOffline(false)
    line.fate = ({ path }) => (path.endsWith('/notes') ? 'CUT' : 'PASSES')
    const worker = await (await fetch(`${platform}/field/worker.js`)).text()
    line.instead = ({ path }) => (path === '/field/worker.js' ? `${worker}\n// newer` : null)
    await phone.page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
    await phone.page.getByRole('button', { name: '换用新版本' }).waitFor()
    await stands('field-newer-390')
    await Promise.all([phone.page.waitForEvent('load'), phone.page.getByRole('button', { name: '换用新版本' }).click()])
    await phone.visit('/outbox')
    expect(await phone.unsent()).toBe(1)
    line.fate = () => 'PASSES'
    await phone.delivers()
    expect((await phone.notes(document)).filter((one) => one.text === text).length).toBe(1)
  })
})

describe('how it looks', () => {
  const pages: [string, string][] = [
    ['today', '/'],
    ['patrol', '/patrol'],
    ['import', '/patrol/import'],
    ['documents', '/documents'],
    ['document', ''],
    ['note', 'note'],
    ['outbox', '/outbox'],
    ['sign-in', '/sign-in'],
  ]
  for (const width of [390, 1024]) {
    for (const dark of [false, true]) {
      for (const language of ['zh', 'en'] as const) {
        it(`${width} ${dark ? 'dark' : 'light'} ${language}`, async () => {
          await phone.context.setOffline(false)
          await look(phone.page, { width, dark, language })
          await phone.page.goto(`${address}/seal.svg`)
          await phone.page.evaluate((chosen) => localStorage.setItem('lingxing.language', chosen), language)
          for (const [name, path] of pages) {
            const where =
              name === 'document' ? `/documents/${document}` : name === 'note' ? `/documents/${document}/note` : path
            await phone.visit(where)
            await phone.page.waitForLoadState('networkidle')
            await stands(`field-${name}-${width}${dark ? '-dark' : ''}-${language}`)
            const wide = await phone.page.evaluate(() => window.document.documentElement.scrollWidth)
            expect(wide).toBeLessThanOrEqual(width)
          }
        })
      }
    }
  }
})
