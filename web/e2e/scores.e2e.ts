import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, look, open, picture, signIn, url, visit, type Look } from './browser'

// Scores of agencies: the ranking and a certificate, a sheet that two persons change, a bulletin drafted as a paper.
let context: BrowserContext
let page: Page

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
async function as(account: string): Promise<void> {
  await visit(page, '/console/')
  await page.getByRole('button', { name: '退出' }).click()
  await page.waitForURL(/sign-in/)
  await signIn(page, account)
}
async function looked(address: string, name: string, ...ways: Look[]): Promise<void> {
  for (const way of ways) {
    await look(page, way)
    await visit(page, address)
    await stands(`${name}-${way.width}${way.dark ? '-dark' : ''}${way.language === 'en' ? '-en' : ''}`)
  }
  await look(page, { width: 1440 })
}
const ways: Look[] = [
  { width: 1440 },
  { width: 1440, dark: true },
  { width: 1024 },
  { width: 390 },
  { width: 390, dark: true },
  { width: 1440, language: 'en' },
]

describe('scores of agencies', () => {
  it('stand in a ranking, by month and by year', async () => {
    await looked('/console/supervision/scores?span=2019-05', 'scores', ...ways)
    await visit(page, '/console/supervision/scores?span=2019-05')
    await page.locator('select').nth(1).selectOption('2019')
    await page.waitForURL(/span=2019(&|$)/)
  })

  it('open as certificates that lead to each duty', async () => {
    await visit(page, '/console/supervision/scores?span=2019')
    const first = page.locator('table.rank tbody a').first()
    if ((await first.count()) === 0) return
    await first.click()
    await page.waitForURL(/\/scores\//)
    await page.getByRole('heading', { name: '分数凭证' }).waitFor()
    const records = page.getByRole('button', { name: /条记录/ }).first()
    if ((await records.count()) > 0) {
      await records.click()
      await page.getByText(/其中计入/).waitFor()
    }
    await looked(page.url().slice(url.length), 'certificate', ...ways)
  })
})

describe('a bulletin', () => {
  it('shows its figures and becomes a draft, once for a span', async () => {
    await looked('/console/supervision/bulletins?span=2019-05', 'bulletin', ...ways)
    await visit(page, '/console/supervision/bulletins?span=2019-05')
    await page.getByRole('button', { name: '起草督查月报' }).click()
    await Promise.race([
      page.waitForURL(/papers\/[0-9a-f-]+$/),
      page.getByText('这一期已有一份在起草或已印发').waitFor(),
    ])
    await visit(page, '/console/supervision/bulletins?span=2019-05')
    await page.getByText('督查工作月报（2019年5月）').first().waitFor()
    await page.getByRole('button', { name: '起草督查月报' }).click()
    await page.getByText('这一期已有一份在起草或已印发').waitFor()
  })
})

describe('a sheet of points', () => {
  it('is copied and changed by an editor, its sums checked', async () => {
    await as('editor')
    await looked('/console/scoring/sheets', 'sheets', { width: 1440 }, { width: 390 })
    await visit(page, '/console/scoring/sheets')
    await page.locator('a[href$="/scoring/sheets/supervision-agencies/1"]').click()
    await page.getByRole('button', { name: '另起一版' }).click()
    await page.getByRole('button', { name: '另起一版' }).click()
    await page.waitForURL(/sheets\/[^/]+\/\d+$/)
    await page.getByRole('button', { name: '修改' }).click()
    await page.getByLabel('总分', { exact: true }).fill('99')
    await page.getByRole('button', { name: '保存草稿' }).click()
    await page.getByText('各组合计 100，应为 99').first().waitFor()
    await stands('sheet-faulty-1440')
    await page.getByRole('button', { name: '修改' }).click()
    await page.getByLabel('总分', { exact: true }).fill('100')
    await stands('sheet-editor-1440')
    await page.getByRole('button', { name: '保存草稿' }).click()
    await page.getByText('没有问题').waitFor()
    await page.getByRole('button', { name: '看会改变什么' }).click()
    await page.getByText(/对照现用的第/).waitFor()
  })

  it('is signed by somebody else', async () => {
    const address = page.url().slice(url.length)
    await as('approver')
    await visit(page, address)
    await page.getByRole('button', { name: '审签' }).click()
    await page.getByText('已审签的版本不能再改，请另起一版').first().waitFor()
    await looked(address, 'sheet', ...ways)
  })
})
