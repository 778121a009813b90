import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, look, open, picture, signIn, visit, type Look } from './browser'

// Tasks under supervision from a pasted list to a letter that chases them: the office and two agencies' liaisons.
let context: BrowserContext
let page: Page
const document = `示例方案 ${Date.now()}`
const list = `一、示例领域
1. 示例任务甲，建成示例项目。牵头单位：市发展改革委；协办单位：市财政局
2. 示例任务乙，完成示例整治。牵头单位：市发展改革委`
const of = `/console/supervision/tasks?document=${encodeURIComponent(document)}`

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
    await page.waitForLoadState('networkidle')
    await stands(`${name}-${way.width}${way.dark ? '-dark' : ''}${way.language === 'en' ? '-en' : ''}`)
  }
  await look(page, { width: 1440 })
}
const deed = (name: string) => page.getByRole('button', { name, exact: true })
async function task(name: string): Promise<string> {
  await visit(page, of)
  await page.getByRole('link', { name: new RegExp(name) }).click()
  await page.getByRole('heading', { level: 1, name: /第/ }).waitFor()
  return new URL(page.url()).pathname
}

describe('tasks under supervision', () => {
  it('come in as a pasted list and are sent together', async () => {
    await visit(page, '/console/supervision/tasks/new')
    await page.getByText('粘贴清单', { exact: true }).click()
    await page.getByRole('textbox', { name: '文号或标题' }).fill(document)
    await page.getByRole('textbox', { name: '任务清单' }).fill(list)
    await deed('先看读出了什么').click()
    await page.getByText('读出 2 项').waitFor()
    await stands('supervised-paste-1440')
    await deed('纳入这些任务').click()
    await page.getByText('纳入了 2 项').waitFor()

    await visit(page, of)
    await deed('成批下达').click()
    await page.getByRole('button', { name: /选本页全部 2 项/ }).click()
    await deed('下达').click()
    await page.getByText('下达了 2 项。').waitFor()
    await looked(
      of,
      'supervised-list',
      { width: 1440 },
      { width: 1024, dark: true },
      { width: 390 },
      { width: 1440, language: 'en' },
    )
  })

  it('are accepted by the liaison of the agency that leads', async () => {
    await as('liaison')
    const address = await task('示例任务甲')
    await page.getByRole('button', { name: '认领', exact: true }).click()
    await page.getByRole('textbox', { name: /责任人/ }).fill('示例处长')
    await page.getByRole('button', { name: '认领', exact: true }).click()
    await page.getByText('按时办结').first().waitFor()
    await looked(
      address,
      'supervised-task',
      { width: 1440 },
      { width: 1024, dark: true },
      { width: 390 },
      { width: 390, dark: true },
    )
  })

  it('are objected to, and reassigned by the office', async () => {
    await task('示例任务乙')
    await page.getByRole('button', { name: '提出异议', exact: true }).click()
    await page.getByText('按政府令第 235 号').waitFor()
    await page.getByRole('button', { name: '提出异议', exact: true }).click()
    await page.getByText('这一项要填').waitFor()
    await page.getByRole('textbox', { name: '理由' }).fill('示例理由：不在本单位职责之内')
    await stands('supervised-object-1440')
    await page.getByRole('button', { name: '提出异议', exact: true }).click()
    await page.getByText('答复异议').first().waitFor()

    await as('officer')
    await task('示例任务乙')
    await page.getByRole('button', { name: '答复异议', exact: true }).click()
    await page.getByRole('combobox', { name: '改派给' }).click()
    await page.keyboard.type('市生态环境局')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: '理由' }).fill('示例理由：职责已划转')
    await page.getByRole('button', { name: '答复异议', exact: true }).click()
    await page.getByText('已改派').waitFor()
    await stands('supervised-reassigned-1440')
  })

  it('go out as letters when they are chased, and are taken back before', async () => {
    const chasing = `/console/supervision/chasing?within=7&document=${encodeURIComponent(document)}`
    await looked(
      chasing,
      'chasing',
      { width: 1440 },
      { width: 1024, dark: true },
      { width: 390 },
      { width: 1440, language: 'en' },
    )
    await visit(page, chasing)
    await page.getByRole('button', { name: '催办', exact: true }).click()
    await page.getByRole('button', { name: '撤回' }).first().click()
    await page.getByText('已撤回').first().waitFor()
    await page.getByRole('button', { name: '催办', exact: true }).click()
    await page.getByRole('button', { name: '现在发出' }).first().click()
    await page.getByText('已发出').first().waitFor()
    await page.getByText('催办单', { exact: true }).first().click()
    await page.getByRole('link', { name: '市生态环境局' }).first().click()
    await page.waitForURL(/papers\/[0-9a-f-]+$/)
    await page.locator('figure img').first().waitFor()
    await stands('chasing-letter-1440')
  })
})

describe('a report', () => {
  let report = ''

  it('is written and submitted by the agency, a draft first', async () => {
    await visit(page, '/console/supervision/tasks')
    await page.evaluate(async () => {
      const token = /XSRF-TOKEN=([^;]+)/.exec(globalThis.document.cookie)?.[1] ?? ''
      await fetch('/api/v1/supervision/demonstration', {
        method: 'POST',
        headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) },
      })
    })
    await as('liaison')
    await looked(
      '/console/supervision/reports?state=DRAFT',
      'reports',
      { width: 1440 },
      { width: 390, dark: true },
      { width: 1024, language: 'en' },
    )
    await visit(page, '/console/supervision/reports?state=DRAFT')
    await page.locator('[data-row-link]').first().click()
    await page.waitForURL(/reports\/[0-9a-f-]+$/)
    report = new URL(page.url()).pathname
    const boxes = page.getByRole('textbox', { name: /进展情况|实施方案|台账内容/ })
    await boxes.first().fill('示例：完成三成')
    await deed('保存草稿').click()
    await page.getByText('草稿已保存').waitFor()
    const count = await boxes.count()
    for (let at = 1; at < count; at++) await boxes.nth(at).fill(`示例进展 ${at}`)
    await looked(report, 'report-writing', { width: 390 })
    await visit(page, report)
    for (let at = 1; at < count; at++) await boxes.nth(at).fill(`示例进展 ${at}`)
    await stands('report-writing-1440')
    await deed('报送').click()
    await page.getByText('待审核').first().waitFor()
  })

  it('is returned with a new day, and then accepted', async () => {
    await as('officer')
    await visit(page, report)
    await deed('退回').click()
    await page.getByRole('textbox', { name: '理由' }).fill('示例理由：缺数据')
    await page.getByRole('textbox', { name: '新的期限' }).fill('2099-06-30')
    await page.getByRole('textbox', { name: '新的期限' }).press('Tab')
    await deed('退回').click()
    await page.getByText('已退回').first().waitFor()
    await stands('report-returned-1440')

    await as('liaison')
    await visit(page, report)
    await deed('报送').click()
    await page.getByText('待审核').first().waitFor()

    await as('officer')
    await visit(page, report)
    await deed('审核通过').click()
    await page.getByText('已通过').first().waitFor()
    await looked(report, 'report-accepted', { width: 1440 }, { width: 1024, dark: true }, { width: 390 })
  })
})
