import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, look, open, picture, resize, signIn, url, visit } from './browser'
import { Phone } from './phone'

// One story: a guard without a network finds something, the chief orders, the unit works, a second person looks, it is
// struck off. Pictures of every step at both widths.
const RED = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const run = Date.now() % 100_000
/** Along the reach R003-11, two kilometres: each run finds it somewhere else, so that it is a file of its own. */
const along = (run % 1000) / 1000
const place = {
  longitude: 113.73125 + along * 0.0225,
  latitude: 34.85406 - along * 0.00531 + Math.floor(run / 1000) * 0.00002,
}
const what = `示例桥下左岸 ${run}`

let context: BrowserContext
let page: Page
let phone: Phone
let address = ''

beforeAll(async () => {
  context = await open()
  await context.grantPermissions(['geolocation'], { origin: url })
  await context.setGeolocation({ ...place, accuracy: 6 })
  page = context.pages()[0] ?? (await context.newPage())
  phone = await Phone.bought(url)
  await phone.context.setGeolocation({ ...place, accuracy: 6 })
})
afterAll(async () => {
  await phone.close()
  await context.close()
})

/** Somebody else sits down at the console. */
async function sits(account: string): Promise<void> {
  await context.clearCookies()
  await look(page, { width: 1440 })
  await signIn(page, account)
  if (address) await visit(page, address)
}

async function stands(name: string): Promise<void> {
  for (const width of [390, 1440]) {
    await resize(page, { width })
    await picture(page, `problem-${name}-${width}`)
    expect(await faults(page)).toEqual([])
  }
}
const deed = (name: string) => page.locator('.deeds').getByRole('button', { name }).click()
const confirm = (name: string) => page.locator('form.deed').getByRole('button', { name }).click()
const state = (words: string) => page.locator('.stand').getByText(words).waitFor()

describe('a problem', () => {
  it('is found without a network in three taps, and delivered once', async () => {
    await phone.signIn('guard')
    await phone.visit('/problem')
    await phone.context.setOffline(true)
    await phone.page.locator('input[type=file]').setInputFiles({ name: 'red.png', mimeType: 'image/png', buffer: RED })
    await phone.page.getByText('乱堆').click()
    await phone.page.getByText('定位 ±6 米').waitFor()
    await phone.page.getByLabel('位置（可不写）').fill(what)
    await phone.page.screenshot({ path: 'test-results/problem-field-390.png', fullPage: true })
    await phone.keep()
    expect(await phone.unsent()).toBe(1)
    await phone.context.setOffline(false)
    await phone.delivers()
  })

  it('stands in the list of the office with its term, and the office drafts the order', async () => {
    await sits('chief-office')
    await visit(page, `/console/rivers/problems?q=${encodeURIComponent(what)}`)
    expect(await page.locator('[data-row-link]').count()).toBe(1)
    await stands('list')
    await page.locator('[data-row-link]').click()
    await page.waitForURL(/rivers\/problems\/[0-9a-f-]{36}/)
    address = new URL(page.url()).pathname
    await state('待签发')
    await stands('found')
    await deed('起草整改督办单')
    const unit = page.locator('option', { hasText: '金水区城市管理局' })
    await page.getByLabel('责任单位').selectOption(await unit.getAttribute('value'))
    await page.getByLabel('整改内容').fill('清除堆放物，恢复岸坡。')
    await page.getByLabel('整改期限').first().fill('2019-07-05')
    await page.getByLabel('整改期限').first().press('Tab')
    await stands('draft')
    await confirm('起草整改督办单')
    await page.getByText('草稿，待签发').waitFor()
    await page.getByText('由负责督办的河长办理').first().waitFor()
  })

  it('is ordered by the chief alone', async () => {
    await sits('chief')
    await deed('签发整改督办单')
    await stands('signing')
    await confirm('签发整改督办单')
    await state('待接收')
  })

  it('is put right by the unit and shown with a picture of the place', async () => {
    await sits('agency')
    await deed('接收督办单')
    await state('整改中')
    await deed('报整改完成')
    await page.getByLabel('整改情况').fill('已清运，恢复岸坡。')
    await page
      .locator('form.deed input[type=file]')
      .first()
      .setInputFiles({ name: 'after.png', mimeType: 'image/png', buffer: RED })
    await page.getByRole('button', { name: '用本机现在的位置' }).click()
    await page.getByText('本机位置').waitFor()
    await confirm('报整改完成')
    await state('待核查')
    await page.getByText('不能').first().waitFor()
    await stands('proved')
  })

  it('is checked by a second person, not by the finder, and struck off', async () => {
    await sits('chief-office')
    await page.getByText('与发现时同一位置').waitFor()
    await deed('核查通过')
    await page.getByText('看照片').click()
    await page.getByLabel('核查情况').fill('已清理干净')
    await confirm('核查通过')
    await state('待销号')
    await deed('销号')
    await stands('striking-off')
    await confirm('销号')
    await state('已销号')
    await stands('struck-off')
    await visit(page, '/console/rivers/problems/desk')
    await stands('desk')
    await visit(page, '/console/rivers/problems?view=map')
    await stands('map')
  })

  for (const [width, dark, language] of [
    [1024, false, 'zh'],
    [1440, true, 'zh'],
    [1440, false, 'en'],
  ] as const) {
    it(`looks right at ${width}, ${dark ? 'dark' : 'light'}, ${language}`, async () => {
      await look(page, { width, dark, language })
      await visit(page, address)
      await picture(page, `problem-file-${width}${dark ? '-dark' : ''}-${language}`)
      expect(await faults(page)).toEqual([])
    })
  }
})
