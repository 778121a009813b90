import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, look, open, picture, signIn, url, visit } from './browser'

// What officers and administrators do with what was read from the gazette the platform holds. Each part leaves the
// registers so that it can run again: it asks the platform what still waits.
const TABLE = 'zzb-2019-13'

let context: BrowserContext
let page: Page

beforeAll(async () => {
  context = await open()
  page = context.pages()[0] ?? (await context.newPage())
  await look(page, { width: 1440 })
  await signIn(page)
})
afterAll(() => context.close())

async function ask<T>(path: string): Promise<T> {
  return (await (await page.request.get(`${url}/api/v1${path}`)).json()) as T
}
interface Listed {
  total: number
  items: { id: string; summary?: string; file?: string }[]
}
const stands = async (name: string) => {
  await picture(page, name)
  expect(await faults(page)).toEqual([])
}

describe('a task', () => {
  it('stands beside its passage, with what can be done', async () => {
    const { items } = await ask<Listed>('/tasks?limit=1')
    await visit(page, `/console/tasks/${items[0]!.id}`)
    await page.locator('mark').first().waitFor()
    expect((await page.locator('mark').first().innerText()).length).toBeGreaterThan(5)
    await stands('task-1440')
  })

  it('is found again by its filters, and the back button undoes them', async () => {
    await visit(page, '/console/tasks')
    await page.getByRole('button', { name: '有疑' }).click()
    await page.waitForURL(/certainty=TO_CONFIRM/)
    await page.goBack()
    await page.waitForURL((address) => address.search === '')
  })
})

describe('what waits to be confirmed', () => {
  it('is corrected in a form that says what is wrong, and goes on to the next', async () => {
    const { items } = await ask<Listed>('/extractions?state=OPEN&kind=TARGET')
    if (items.length === 0) return
    await visit(page, `/console/confirmations?open=${items[0]!.id}`)
    await page.keyboard.press('e')
    await page.getByLabel('数值').fill('很多')
    await page.getByRole('button', { name: '保存更正' }).click()
    await page.locator('[aria-invalid]').waitFor()
    await stands('correction-1440')
    await page.getByRole('button', { name: '不改了' }).click()
  })

  it('is confirmed by one key', async () => {
    const before = await ask<Listed>('/extractions?state=OPEN&kind=TARGET')
    if (before.total === 0) return
    await visit(page, `/console/confirmations?kind=TARGET&open=${before.items[0]!.id}`)
    await page.locator('mark').first().waitFor()
    await Promise.all([
      page.waitForResponse((answer) => answer.url().includes('/confirmation') && answer.ok()),
      page.keyboard.press('c'),
    ])
    expect((await ask<Listed>('/extractions?state=OPEN&kind=TARGET')).total).toBe(before.total - 1)
  })
})

describe('the matrix of targets', () => {
  it('opens a cell to its line of the gazette, and arrow keys move', async () => {
    await visit(page, `/console/targets/${TABLE}`)
    await page.locator('tbody a').nth(9).click()
    await page.waitForURL(/cell=/)
    await page.locator('aside mark').first().waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    expect(
      await page.evaluate(() => document.activeElement?.closest('[data-at]')?.getAttribute('data-at')),
    ).not.toBeNull()
    await stands('matrix-cell-1440')
  })

  it('can be read on a phone', async () => {
    await look(page, { width: 390 })
    await visit(page, `/console/targets/${TABLE}`)
    await stands('matrix-390')
    await look(page, { width: 1440 })
  })
})

describe('an agency', () => {
  it('has its names on a line of time and its places in the documents', async () => {
    const { items } = await ask<Listed>(`/agencies?q=${encodeURIComponent('市场监督管理局')}`)
    await visit(page, `/console/agencies/${items[0]!.id}`)
    await page.locator('.bar').first().waitFor()
    await stands('agency-1440')
  })
})

describe('a file', () => {
  it('that is empty is not sent', async () => {
    await visit(page, '/console/imports')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.of() })
    await page.getByRole('alert').waitFor()
    expect(page.url()).toMatch(/\/imports$/)
  })

  it('is read, shown as a difference, and can be cancelled', async () => {
    const text = '示例市人民政府关于示例的通知\n示例〔2019〕99号\n各县（市、区）人民政府：\n一、示例。\n2019年3月1日\n'
    await page.locator('input[type=file]').setInputFiles({
      name: 'example.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    })
    await page.waitForURL(/\/imports\/[0-9a-f-]+$/)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await stands('import-1440')
    const cancel = page.getByRole('button', { name: '取消', exact: true })
    if (await cancel.count()) await cancel.click()
  })

  it('that was taken over says what was found and what is left to do', async () => {
    const { items } = await ask<Listed>('/imports')
    const gazette = items.find(({ file }) => file?.startsWith('zhengzhou'))
    if (!gazette) return
    await visit(page, `/console/imports/${gazette.id}`)
    await page.getByText('收下以后').waitFor()
    await stands('import-taken-over-1440')
  })
})

describe('an administrator', () => {
  beforeAll(async () => {
    await visit(page, '/console/')
    await page.getByRole('button', { name: '退出' }).click()
    await page.waitForURL(/sign-in/)
    await signIn(page, 'administrator')
  })

  it('invites somebody and gets a link that works once', async () => {
    await visit(page, '/console/people')
    await page.getByRole('button', { name: '邀请一人' }).click()
    await page.getByRole('button', { name: '生成邀请链接' }).click()
    expect(await page.locator('.err').count()).toBeGreaterThan(2)
    await page.getByLabel('帐号', { exact: true }).fill(`example-${Date.now() % 1e6}`)
    await page.getByLabel('姓名', { exact: true }).fill('示例甲')
    await page.getByLabel('岗位名称').fill('示例岗位')
    await page.getByLabel('岗位英文名称').fill('Example post')
    await stands('invite-1440')
    await page.getByRole('button', { name: '生成邀请链接' }).click()
    const link = page.locator('input[readonly]')
    await link.waitFor()
    expect(await link.inputValue()).toMatch(/^http.*\/invitation\//)
    await stands('people-1440')
  })

  it('sees what can be done with an account, and for the rest why not', async () => {
    await visit(page, '/console/people/officer')
    await page.getByText('现在不能').waitFor()
    await stands('person-1440')
  })
})
