import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { url as platform } from './browser'
import { Line } from './line'
import { Phone } from './phone'

// A patrol without a network, of which the page dies on the way: no place is lost, and it is on the platform exactly once.
const line = new Line(() => platform)
let phone: Phone
let course: [number, number][] = []

interface Today {
  beats: { reach: string; geometry: { coordinates: [number, number][] } }[]
}
interface Page {
  items: { id: string; reach: string; metres: number; coverage: number }[]
}

beforeAll(async () => {
  phone = await Phone.bought(await line.open())
  await phone.signIn('guard')
  await phone.visit('/')
  await phone.page.getByRole('button', { name: '开始巡查' }).first().waitFor()
  const today = (await (await phone.page.request.get(`${platform}/api/v1/patrols/today`)).json()) as Today
  course = today.beats[0]!.geometry.coordinates
})
afterAll(async () => {
  await phone.close()
  line.close()
})

async function mine(): Promise<Page['items']> {
  const answer = await phone.page.request.get(`${phone.url}/api/v1/patrols?mine=true&limit=200`)
  expect(answer.status()).toBe(200)
  return ((await answer.json()) as Page).items
}

/** Goes some metres along the reach, and stays long enough for the place to be kept. */
async function walk(share: number): Promise<void> {
  const [[x, y], [toX, toY]] = [course[0]!, course[1]!]
  const place = { longitude: x + share * (toX - x), latitude: y + share * (toY - y), accuracy: 5 }
  await phone.context.setGeolocation(place)
  await phone.page.waitForTimeout(5_500)
}

describe('a patrol without a network', () => {
  it('outlives its page, waits, and is delivered once', async () => {
    const before = (await mine()).length
    await phone.context.setOffline(true)
    await phone.page.getByRole('button', { name: '开始巡查' }).first().click()
    await phone.page.getByRole('button', { name: '暂停' }).waitFor()
    await walk(0.01)
    await walk(0.02)
    await phone.page.getByRole('button', { name: /水污染/ }).click()
    await phone.dies()
    await phone.visit('/patrol')
    await phone.page.getByText('河段覆盖').waitFor()
    expect(await phone.page.getByRole('button', { name: /水污染/ }).innerText()).toContain('正常')
    await walk(0.03)
    await phone.page.getByRole('button', { name: '暂停' }).click()
    await phone.page.getByRole('button', { name: '继续' }).click()
    await walk(0.04)
    await phone.page.getByRole('button', { name: '结束巡查' }).click()
    await phone.page.getByRole('button', { name: '结束并存下' }).click()
    await phone.page.waitForURL(/\/outbox$/)
    expect(await phone.unsent()).toBe(1)
    await phone.context.setOffline(false)
    await phone.delivers()
    const after = await mine()
    expect(after.length).toBe(before + 1)
    expect(after[0]!.metres).toBeGreaterThan(0)
    await phone.visit(`/patrols/${after[0]!.id}`)
    await phone.page.getByText('定位精度').waitFor()
  })

  it('a file of another device gets a clear result', async () => {
    await phone.visit('/patrol/import')
    const route = Buffer.from('<gpx version="1.1"><rte><rtept lat="34.8" lon="113.7"/></rte></gpx>')
    await phone.page.locator('input[type=file]').setInputFiles({ name: 'r.gpx', mimeType: 'text/xml', buffer: route })
    await phone.page.getByText('没有轨迹点').waitFor()
  })
})
