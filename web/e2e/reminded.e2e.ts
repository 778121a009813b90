import type { APIRequestContext, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { open, picture } from './browser'
import { jar, OwnPlatform } from './ownplatform'

// Three tasks are sent; three days and one day before their answers are due the liaison finds one reminder of all three,
// however often the platform is killed and started again.
describe.skipIf(!jar)('time passes', { timeout: 600_000 }, () => {
  const platform = new OwnPlatform()
  const task = (number: number) =>
    `${number}. 示例任务${number}：建成示例项目。牵头单位：市发展改革委；协办单位：市财政局`
  let context: BrowserContext
  let dayBefore = ''

  beforeAll(async () => {
    await platform.start()
    context = await open()
  }, 300_000)
  afterAll(async () => {
    await context.close()
    await platform.remove()
  }, 60_000)

  const asked = async (path: string): Promise<Record<string, unknown>> =>
    (await context.request.get(`${platform.address}/api/v1${path}`)).json()

  async function send(path: string, data: unknown): Promise<Record<string, unknown>> {
    const request: APIRequestContext = context.request
    await request.get(`${platform.address}/api/v1/about`)
    const token = (await context.cookies(platform.address)).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? ''
    const answer = await request.post(`${platform.address}/api/v1${path}`, {
      data,
      headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) },
    })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    return (await answer.json()) as Record<string, unknown>
  }
  const signIn = (account: string) => send('/session', { account, password: 'lingxing-demo' })

  async function reminders(): Promise<{ title: { zh: string }; items: unknown[] }[]> {
    return (await asked('/inbox?topic=REMINDER'))['items'] as never
  }

  it('three tasks reach the inbox of who owes the answers', async () => {
    await signIn('officer')
    const text = ['一、示例领域（虚构）', task(1), task(2), task(3)].join('\n')
    const { tasks } = await send('/supervision/task-lists', { document: '示例〔2019〕1号', title: null, text })
    await send('/supervision/task-sendings', { tasks })
    await signIn('liaison')
    const told = (await asked('/inbox?topic=SUPERVISION')) as { total: number }
    expect(told.total).toBe(3)
    const groups = (await asked('/duties/mine'))['groups'] as { items: { kind: string; due: string }[] }[]
    const due = groups.flatMap(({ items }) => items).find(({ kind }) => kind === 'supervision.answer')?.due ?? ''
    dayBefore = new Date(Date.parse(due) - 86_400_000).toISOString().slice(0, 10)
  })

  it('three days before, one reminder names all three', async () => {
    await expect.poll(async () => (await reminders()).length, { timeout: 60_000 }).toBe(1)
  })

  it('the day before, one more names all three; a restart adds none', async () => {
    for (let start = 0; start < 2; start++) {
      await platform.kill()
      await platform.start(dayBefore)
      await signIn('liaison')
      await expect.poll(async () => (await reminders()).length, { timeout: 60_000 }).toBe(2)
      await new Promise((later) => setTimeout(later, 12_000))
    }
    for (const digest of await reminders()) {
      expect(digest.items).toHaveLength(3)
      expect(digest.title.zh).toBe('即将到期 3 项')
    }
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(`${platform.address}/console/inbox?topic=REMINDER`, { waitUntil: 'networkidle' })
    await page.getByRole('link', { name: '即将到期 3 项' }).first().waitFor()
    await page.getByText('逐项看').first().click()
    await picture(page, 'inbox-reminder-1280')
    expect(await page.locator('.message details[open] li a').count()).toBe(3)
  })
})
