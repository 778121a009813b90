import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, look, open, picture, signIn, visit } from './browser'

// Being told: a test message arrives and is counted, opened and filtered; settings are kept; administrators look after the rest.
let context: BrowserContext
let page: Page

beforeAll(async () => {
  context = await open()
  page = context.pages()[0] ?? (await context.newPage())
  await look(page, { width: 1440 })
  await signIn(page, 'administrator')
})
afterAll(() => context.close())

const stands = async (name: string) => {
  await picture(page, name)
  expect(await faults(page)).toEqual([])
}

describe('settings', () => {
  it('are kept, the address masked', async () => {
    await visit(page, '/console/notices/settings')
    await page.getByLabel('电子邮箱').fill('not an address')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('这不是电子邮箱地址').waitFor()
    await page.getByLabel('电子邮箱').fill('someone@example.cn')
    await page.getByLabel('从').fill('22:15')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存').waitFor()
    await page.getByText('现为 s***@example.cn').waitFor()
    await visit(page, '/console/notices/settings')
    expect(await page.getByLabel('从').inputValue()).toBe('22:15')
    await stands('notices-settings-1440')
    await page.getByRole('button', { name: '删去邮箱' }).click()
    await page.getByText('只用于给您发通知').waitFor()
  })
})

describe('a message', () => {
  it('arrives, is counted in the masthead, and opened with the keyboard', async () => {
    await visit(page, '/console/notices/settings')
    await page.getByRole('button', { name: '发一条测试通知' }).click()
    await page.getByText('已发出').waitFor()
    await page.locator('.tools .inbox .n').waitFor()
    await visit(page, '/console/inbox?unread=true')
    const line = page.locator('.message.unread').first()
    expect(await line.innerText()).toContain('测试通知')
    await stands('inbox-1440')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(/notices\/settings/)
    await visit(page, '/console/inbox?unread=false')
    expect(await page.locator('.message').first().innerText()).toContain('改回未读')
  })

  it.each([
    { width: 1024, dark: false },
    { width: 390, dark: false },
    { width: 1440, dark: true },
    { width: 390, dark: true },
    { width: 1440, dark: false, language: 'en' as const },
  ])('stands at $width, dark $dark, $language', async (wanted) => {
    await look(page, wanted)
    const name = `${wanted.width}${wanted.dark ? '-dark' : ''}${wanted.language ? '-en' : ''}`
    await visit(page, '/console/inbox')
    await stands(`inbox-${name}`)
    await visit(page, '/console/notices/settings')
    await stands(`notices-settings-${name}`)
    await look(page, { width: 1440 })
  })
})

describe('administrators', () => {
  it('add a step to the plan and take it out again', async () => {
    await visit(page, '/console/notices/plan')
    await page.getByRole('button', { name: '增加一步' }).click()
    await page.getByLabel('相隔天数').fill('21')
    await stands('notices-plan-1440')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('cell', { name: '到期前 21 天', exact: true }).waitFor()
    await page.getByRole('button', { name: /删去.*到期前 21 天/ }).click()
    await page.getByRole('cell', { name: '到期前 21 天', exact: true }).waitFor({ state: 'detached' })
  })

  it('enter a hook, see its key once and end it; addresses of no machine are refused', async () => {
    await visit(page, '/console/notices/hooks')
    await page.getByRole('button', { name: '增加推送地址' }).click()
    await page.getByLabel('单位，按岗位上写的名称或编号').fill('示例单位')
    await page.getByLabel('推送地址').fill('http://169.254.169.254/')
    await page.getByRole('button', { name: '增加', exact: true }).click()
    await page.getByText('不能是本机或链路本地地址').waitFor()
    await page.getByLabel('推送地址').fill('https://127.0.0.1:9/told')
    await page.getByRole('button', { name: '增加', exact: true }).click()
    await page.getByText('签名密钥，只显示这一次').waitFor()
    await stands('notices-hooks-1440')
    await page.getByRole('button', { name: /停用/ }).first().click()
    await page.getByText('https://127.0.0.1:9/told').first().waitFor({ state: 'detached' })
  })

  it('see deliveries', async () => {
    await visit(page, '/console/notices/deliveries')
    await stands('notices-deliveries-1440')
    await look(page, { width: 390 })
    await visit(page, '/console/notices/deliveries?state=GIVEN_UP')
    await stands('notices-deliveries-390')
    await look(page, { width: 1440 })
  })
})
