import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, look, open, picture, signIn, url, visit } from './browser'

// Lists going out as files, and townships coming in from one: first with faults, then mended.
let context: BrowserContext
let page: Page
const code = `4101059${String(Date.now() % 100).padStart(2, '0')}`

beforeAll(async () => {
  context = await open()
  page = context.pages()[0] ?? (await context.newPage())
  await look(page, { width: 1440 })
  await signIn(page)
})
afterAll(() => context.close())

const stands = async (name: string) => {
  await picture(page, name)
  expect(await faults(page)).toEqual([])
}
const choose = (name: string, text: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

describe('a list', () => {
  it('goes out as it is filtered', async () => {
    await visit(page, '/console/tasks?certainty=TO_CONFIRM')
    const href = await page.locator('.export a').nth(1).getAttribute('href')
    expect(href).toContain('certainty=TO_CONFIRM')
    const answer = await page.request.get(url + href)
    const lines = (await answer.text()).trim().split('\r\n')
    const shown = await page.locator('table.reg tbody tr').count()
    expect(lines.length - 1).toBeGreaterThanOrEqual(shown)
    expect(answer.headers()['content-disposition']).toContain('attachment')
  })
})

describe('townships', () => {
  it('with faults are shown by cell and none is taken over', async () => {
    await visit(page, '/console/divisions')
    await page.getByRole('button', { name: '导入乡镇街道' }).click()
    await page.getByText('下载模板').waitFor()
    await stands('divisions-1440')
    await choose('街道.csv', `街道名称,区划代码,成立时间\n示例甲街道,${code},2019.6.18\n示例乙街道,4101,2019.2.30\n`)
    await page.waitForURL(/\/divisions\/imports\//)
    await page.getByText('B3', { exact: true }).waitFor()
    await page.getByText('C3', { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: '收下' }).count()).toBe(0)
    await stands('sheet-faulty-1440')
    const marked = await page.getByText('下载标注了错处的表').getAttribute('href')
    expect((await page.request.get(url + marked)).status()).toBe(200)
  })

  it('mended are taken over and stand in the register', async () => {
    await visit(page, '/console/divisions')
    await page.getByRole('button', { name: '导入乡镇街道' }).click()
    await choose('街道.csv', `街道名称,区划代码,成立时间\n示例${code}街道,${code},2019.6.18\n`)
    await page.waitForURL(/\/divisions\/imports\//)
    await page.getByRole('button', { name: '收下' }).waitFor()
    await page.locator('table.reg tbody tr').first().waitFor()
    await stands('sheet-ready-1440')
    await page.getByRole('button', { name: '收下' }).click()
    await page.getByText('已接收：').waitFor()
    await visit(page, `/console/divisions?q=${encodeURIComponent(`示例${code}`)}`)
    expect(await page.locator('table.reg').innerText()).toContain(code)
  })

  it('can be looked through on a phone', async () => {
    await look(page, { width: 390 })
    await visit(page, '/console/divisions?level=TOWNSHIP')
    await stands('divisions-390')
    await look(page, { width: 1440 })
  })
})
