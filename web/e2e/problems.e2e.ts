import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, look, open, picture, resize, signIn, url, visit } from './browser'
import { Phone } from './phone'

// One story: a guard without a network finds something, two citizens report the same from a phone without an account, the
// chief orders, the unit works, a second person looks, one citizen confirms and one objects, it is struck off and the
// portal says so. Pictures of every step at both widths.
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
/** A citizen's telephone, on which nobody ever signs in. */
let citizens: BrowserContext
let portal: Page
const reports: string[] = []
let address = ''

beforeAll(async () => {
  context = await open()
  await context.grantPermissions(['geolocation'], { origin: url })
  await context.setGeolocation({ ...place, accuracy: 6 })
  page = context.pages()[0] ?? (await context.newPage())
  phone = await Phone.bought(url)
  await phone.context.setGeolocation({ ...place, accuracy: 6 })
  citizens = await open()
  await citizens.grantPermissions(['geolocation'], { origin: url })
  await citizens.setGeolocation({ ...place, accuracy: 6 })
  portal = citizens.pages()[0] ?? (await citizens.newPage())
  await portal.setViewportSize({ width: 390, height: 844 })
})
afterAll(async () => {
  await phone.close()
  await citizens.close()
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
    await phone.page.getByText('写几个字（可不写）').click()
    await phone.page.getByLabel('位置（可不写）').fill(what)
    await phone.page.getByRole('button', { name: '说一段话' }).click()
    await phone.page.waitForTimeout(1200)
    await phone.page.getByRole('button', { name: '正在录音' }).click()
    await phone.page.getByText(/^语音 \d 秒/).waitFor()
    await picture(phone.page, 'problem-field-390')
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
    const voice = await page.locator('audio').getAttribute('src')
    expect((await page.request.get(`${url}${voice}`)).headers()['content-type']).toMatch(/^audio\//)
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

  it('is reported by citizens too, who get a number they can check, and the office puts the reports to the file', async () => {
    for (const words of ['岸边一大堆建筑垃圾', '还是那一堆，没人管']) {
      await visit(portal, '/report')
      await portal.getByRole('button', { name: '用我现在的位置' }).click()
      await portal.locator('.pick label', { hasText: '倒垃圾' }).click()
      await portal.getByLabel('说一句').fill(words)
      await portal.getByRole('button', { name: '送出' }).click()
      const receipt = portal.locator('.rcp .code')
      await receipt.waitFor({ timeout: 30_000 })
      reports.push((await receipt.textContent())?.trim() ?? '')
    }
    await portal.getByRole('button', { name: '现在验一验' }).click()
    await portal.getByText('验过了').waitFor()
    await picture(portal, 'problem-receipt-390')
    expect(await faults(portal)).toEqual([])
    await look(page, { width: 1440 })
    await signIn(page, 'chief-office')
    for (const number of reports) {
      await visit(page, `/console/rivers/reports?q=${number}`)
      await page.locator('[data-row-link]').click()
      await page.getByRole('button', { name: '并入已有案件' }).waitFor()
      await page.locator('form.sheet textarea').fill('同一处已立案，一并办理。')
      await page.getByRole('button', { name: '并入已有案件' }).click()
      await page.getByText('已并案').first().waitFor()
    }
    await picture(page, 'problem-report-desk-1440')
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
    await page.getByText('举报人确认期未满').first().waitFor()
  })

  it('is confirmed by one citizen and objected to by the other, looked at again and struck off', async () => {
    await visit(portal, `/report/${reports[0]}`)
    await picture(portal, 'problem-asked-390')
    await portal.getByRole('button', { name: '改好了' }).click()
    await portal.getByRole('button', { name: '改好了' }).waitFor({ state: 'detached' })
    await visit(portal, `/report/${reports[1]}`)
    await portal.getByRole('button', { name: '没有，再去看看' }).click()
    await portal.locator('.ans textarea').fill('草丛里还有两袋')
    await portal.getByRole('button', { name: '送出异议' }).click()
    await portal.locator('.ans').waitFor({ state: 'detached' })
    await sits('chief-office')
    await state('有异议')
    await stands('objected')
    await deed('维持核查结论')
    await page.locator('form.deed textarea').fill('到现场复看，草丛里的两袋是别处的，已一并清走。')
    await confirm('维持核查结论')
    await state('待销号')
    await deed('销号')
    await stands('striking-off')
    await confirm('销号')
    await state('已销号')
    await stands('struck-off')
    await visit(portal, `/report/${reports[1]}`)
    await portal.getByText('已办结').or(portal.getByText('已销号')).first().waitFor()
    await picture(portal, 'problem-told-390')
    expect(await faults(portal)).toEqual([])
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
