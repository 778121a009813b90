import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, look, open, picture, signIn, url, visit } from './browser'

// Progress of the employment targets: by form, by one sheet, lights that change, what decrees set differently.
let context: BrowserContext
let page: Page
const matrix = '/console/supervision/targets/matrix/zzb-2019-13'
const run = Date.now() % 1000

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
const cell = (row: number, column: number) => page.locator(`[data-at="${row},${column}"] a`)

describe('the matrix', () => {
  it('takes a figure by form and shows its light and why', async () => {
    await visit(page, matrix)
    await cell(1, 1).click()
    await page.getByRole('button', { name: '填报进度' }).click()
    await page.getByLabel('累计完成（人）').fill(String(10 + run))
    await page.getByLabel('填报单位').fill('示例县人社局')
    const reason = page.getByLabel('更正的理由')
    if (await reason.count()) await reason.fill('示例更正')
    await page.getByRole('button', { name: /^(填报|更正)$/ }).click()
    await page.getByText(`示例县人社局`).first().waitFor()
    await page.getByText('灯为什么是这样').click()
    await page.getByRole('link', { name: '在规则页上试算' }).waitFor()
    await stands('progress-matrix-1440')
  })

  it('is walked with the arrow keys', async () => {
    await visit(page, matrix)
    await cell(1, 0).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    expect(await cell(2, 1).evaluate((one) => one === document.activeElement)).toBe(true)
  })

  it('comes in by one sheet: faults by cell first, then all of it, and the light has changed', async () => {
    const table = await (await page.request.get(`${url}/api/v1/target-progress/matrices/zzb-2019-13`)).json()
    const names = table.columns.slice(0, 2).map(({ name }: { name: string }) => name)
    const head = `县区,截至日期,填报单位,${names.join(',')},说明\n`
    const row = table.rows[2].printed
    const sheet = async (text: string) => {
      await visit(page, matrix)
      await page.getByRole('button', { name: '从表格导入进度' }).click()
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '进度.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
      await page.waitForURL(/targets\/imports\//)
    }
    await sheet(`${head}${row},2019-02-28,示例局,二百,1,\n长安区,2019-02-28,示例局,1,1,\n`)
    await page.getByText('D2', { exact: true }).waitFor()
    await page.getByText('A3', { exact: true }).waitFor()
    await stands('progress-sheet-faulty-1440')
    await sheet(`${head}${row},2019-02-28,示例局,${999000 + run},1,示例\n`)
    await page.getByRole('button', { name: '收下' }).click()
    await page.getByText('已接收：').waitFor()
    await visit(page, `${matrix}?on=2019-02-28`)
    expect(await cell(3, 0).getAttribute('class')).toContain('l-GREEN')
    expect(await cell(3, 1).getAttribute('class')).toContain('l-RED')
  })
})

describe('all targets', () => {
  it('begin with what decrees set differently and are filtered by light', async () => {
    await visit(page, '/console/supervision/targets')
    await page.locator('#contradictions .ne').first().waitFor()
    await stands('progress-1440')
    await visit(page, '/console/supervision/targets?light=RED')
    const words = await page.locator('table.reg tbody tr').first().innerText()
    expect(words).toContain('滞后')
  })

  it('open one by one with every figure that was reported', async () => {
    await visit(page, '/console/supervision/targets?light=RED')
    await page.locator('[data-row-link]').first().click()
    await page.getByText('填报历史').waitFor()
    await stands('progress-one-1440')
  })
})

describe('six looks', () => {
  for (const [width, dark, language] of [
    [1024, true, 'zh'],
    [390, false, 'zh'],
    [1440, true, 'en'],
  ] as const) {
    it(`the matrix at ${width}, ${dark ? 'dark' : 'light'}, ${language}`, async () => {
      await look(page, { width, dark, language })
      await visit(page, matrix)
      expect(
        await page.evaluate(
          () => document.querySelector('main')!.scrollWidth - document.querySelector('main')!.clientWidth,
        ),
      ).toBeLessThanOrEqual(0)
      await stands(`progress-matrix-${width}${dark ? '-dark' : ''}-${language}`)
    })
  }
})
