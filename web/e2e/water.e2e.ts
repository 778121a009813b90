import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, look, open, picture, signIn, visit } from './browser'

// Water: a laboratory's file from upload to samples, months and their bulletin, rules of alarm, curves.
let context: BrowserContext
let page: Page
const run = Date.now() % 10_000

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

describe('a laboratory', () => {
  it('sends a file whose times have no year and whose names nobody knows', async () => {
    const place = `示例点 ${run}`
    const rows = [
      '断面名称,监测时间,pH(无量纲),氨氮(mg/L),总磷,石油类',
      `${place},03-04 08:00,7.9,0.32,0.08,<0.01`,
      `${place},03-05 08:00,7.8,0.41,0.09,0.01L`,
      `${place},03-05 08:00,7.8,0.41,0.09,0.01L`,
      `${place},*,--,--,--,--`,
    ]
    await visit(page, '/console/water/laboratories/city-monitoring')
    await page.getByText('按 2019 年').click()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '三月.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) })
    await page.waitForURL(/laboratories\/city-monitoring\/imports\//)
    await page.getByRole('heading', { name: '这些名称是哪个断面' }).waitFor()
    await stands('water-names-1440')
    await page.getByLabel(place).selectOption('SF-004')
    await page.getByRole('button', { name: '记住并重新读取' }).click()
    await page.getByRole('button', { name: '收下' }).click()
    await page.getByText('已接收：新增 2 行').waitFor()
    await visit(page, '/console/water/laboratories/city-monitoring')
    await page.getByText(place).waitFor()
    await stands('water-laboratory-1440')
  })
})

describe('months', () => {
  it('stand beside the month before, counties are ranked, a bulletin is drafted', async () => {
    await visit(page, '/console/water/months?month=2019-05')
    await page.getByText('CWQI').first().waitFor()
    await page.getByRole('button', { name: '起草 2019-05 月报' }).click()
    await Promise.race([page.waitForURL(/\/console\/papers\//), page.getByText('这个月的月报已有一份').waitFor()])
  })
})

describe('alarms', () => {
  it('come from rules that the office changes', async () => {
    await visit(page, '/console/water/alarms?which=ALL')
    await page.getByRole('button', { name: /^修改规则：氨氮高于/ }).click()
    await page.getByLabel('连续几次').fill('2')
    await page.getByRole('button', { name: '保存规则' }).click()
    await page.getByText('氨氮连续2次高于').waitFor()
    await stands('water-alarms-1440')
  })
})

describe('a station', () => {
  it('gets a key that is shown once', async () => {
    await visit(page, '/console/water/stations')
    await page.getByRole('button', { name: /示例自动站 003 的密钥/ }).click()
    await page.getByRole('button', { name: /^(生成密钥|换新密钥)$/ }).click()
    await page.getByText('新密钥只显示这一次').waitFor()
    await stands('water-key-1440')
    await visit(page, '/console/water/stations')
    expect(await page.getByText('新密钥只显示这一次').count()).toBe(0)
  })
})

describe('checks', () => {
  it('are proposed here; whoever proposes does not sign', async () => {
    await visit(page, '/console/water/checks')
    if ((await page.getByText('您提出的，由另一人签字。').count()) === 0) {
      await page.getByRole('button', { name: '提出修改：浊度' }).click()
      await page.getByLabel('连续几次相同算恒值').fill('18')
      await page.getByLabel('理由').fill('浑水期读数常相同')
      await page.getByRole('button', { name: '提出', exact: true }).click()
    }
    await page.getByText('您提出的，由另一人签字。').first().waitFor()
    await stands('water-checks-1440')
  })
})

describe('a section', () => {
  it('is looked at over a year and from close by, beside another', async () => {
    await visit(page, '/console/water/sections/SF-009?days=365&beside=SF-001')
    await page.getByText('按日均值画').waitFor()
    await visit(page, '/console/water/sections/SF-009?days=7&second=totalPhosphorus')
    await page.getByText('按原始监测值画').waitFor()
    await page.getByRole('button', { name: '往前' }).click()
    await page.waitForURL(/until=/)
    await stands('water-curve-1440')
  })
})
