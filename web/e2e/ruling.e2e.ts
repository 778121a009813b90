import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, look, open, picture, signIn, url, visit } from './browser'

// An officer tries cases of rules: by their examples, typed right and wrong, sent as a link, kept, printed.

let context: BrowserContext
let page: Page

beforeAll(async () => {
  context = await open()
  page = context.pages()[0] ?? (await context.newPage())
  await look(page, { width: 1440 })
  await signIn(page)
})
afterAll(() => context.close())

const result = () => page.locator('.res').innerText()
const field = (name: string) => page.getByLabel(name, { exact: true })
const pick = (group: string, name: string) =>
  page.getByRole('group', { name: group }).getByText(name, { exact: true }).click()
const truth = (question: string, name: string) =>
  page.getByRole('radiogroup', { name: question }).getByText(name, { exact: true }).click()
/** Waits until the case that was typed has been answered or refused. */
const answered = (deed: Promise<unknown>) =>
  Promise.all([page.waitForResponse((answer) => answer.url().endsWith('/evaluate')), deed])
const stands = async (name: string) => {
  await picture(page, name)
  expect(await faults(page)).toEqual([])
}

describe('康复费用补助', () => {
  it('is filled in by an example and answered in words', async () => {
    await visit(page, '/console/rules/rehab/settlement')
    await answered(page.locator('.examples button').first().click())
    await page.locator('.parts').waitFor()
    expect(await result()).toMatch(/补助金额\s*[\d,]+\.\d\d/)
    expect(await page.locator('.steps li').count()).toBeGreaterThan(4)
    expect(await page.locator('.steps .q').first().innerText()).toMatch(/^“.{8,}”$/)
    await stands('ruling-settlement-1440')
  })

  it('says amounts aloud and is computed anew when one changes', async () => {
    await answered(field('费用').fill('68000'))
    await page.getByText('六万八千元').waitFor()
    await answered(field('医疗救助').fill('67999'))
    await page.locator('.res', { hasText: '1.00' }).waitFor()
  })

  it('is sent as a link that opens the same case elsewhere', async () => {
    await page.waitForURL(/#case=/)
    const sent = page.url()
    const before = await result()
    const elsewhere = await context.newPage()
    await elsewhere.goto(sent, { waitUntil: 'networkidle' })
    await elsewhere.locator('.res').waitFor()
    expect(await elsewhere.locator('.res').innerText()).toBe(before)
    await elsewhere.close()
  })

  it('shows at its field what is refused, and keeps what was typed', async () => {
    await answered(field('费用').fill('很多'))
    const bad = page.locator('[aria-invalid=true]').first()
    await bad.waitFor()
    expect(await bad.inputValue()).toBe('很多')
    expect(await page.locator('.faults').innerText()).toContain('费用')
    await stands('ruling-refused-1440')
    await answered(field('费用').fill('68000'))
    await page.locator('.res').waitFor()
  })

  it('becomes paper with its steps and without its buttons', async () => {
    const paper = await page.pdf({ format: 'A4' })
    expect(paper.length).toBeGreaterThan(20_000)
  })
})

describe('工作日期限', () => {
  it('is typed, and counts past the holidays of May 2019', async () => {
    await visit(page, '/console/rules/calendar/add-working-days')
    await field('起始事件日').fill('2019-04-30')
    await field('起始事件日').press('Tab')
    await answered(field('工作日数').fill('5'))
    await page.locator('.res', { hasText: '2019 年 5 月' }).waitFor()
  })

  it('says what is wrong with a number of days that is none', async () => {
    await answered(field('工作日数').fill('三天'))
    await page.locator('[aria-invalid=true]').waitFor()
    await answered(field('工作日数').fill('3'))
    await page.locator('.res').waitFor()
  })
})

describe('河长巡查', () => {
  it('takes patrols one by one and takes them out again', async () => {
    await visit(page, '/console/rules/river/patrol-compliance')
    await answered(page.locator('.examples button').first().click())
    await page.locator('.res').waitFor()
    const patrols = page.getByRole('group', { name: /^巡查日期/ })
    const before = await patrols.locator('li').count()
    await patrols.getByRole('button', { name: /^添一项/ }).click()
    await patrols.locator('li').nth(before).locator('input').first().fill('2019-04-09')
    await answered(patrols.locator('li').nth(before).locator('input').first().press('Enter'))
    await page.locator('.res').waitFor()
    await answered(patrols.locator('li').nth(before).getByRole('button', { name: /^去掉/ }).click())
    expect(await patrols.locator('li').count()).toBe(before)
  })
})

describe('水质类别', () => {
  it('offers its many items one by one', async () => {
    await visit(page, '/console/rules/water/class')
    await pick('水体', '河流')
    for (const [name, value] of [
      ['溶解氧', '6.4'],
      ['氨氮', '1.2'],
    ] as const) {
      await page.locator('select.add').selectOption({ label: name })
      await field(name).fill(value)
    }
    await page.locator('.res', { hasText: 'Ⅳ' }).waitFor()
    expect(await page.locator('.kv').first().innerText()).toContain('氨氮')
    await stands('ruling-water-1440')
  })
})

describe('奖补最优组合', () => {
  it('names the clauses that fit the enterprise and asks the facts of the chosen one', async () => {
    await visit(page, '/console/rules/incentives/evaluate')
    await field('名称（可不填）').fill('示例企业')
    await pick('行业', '工业资源综合利用')
    await field('所在县（市、区）').fill('新密市')
    await field('年度').fill('2019')
    await page
      .getByRole('group', { name: /^申报/ })
      .getByRole('button', { name: /^添一项/ })
      .click()
    const clause = page.getByLabel('条款', { exact: true })
    await clause.locator('option', { hasText: '新建项目' }).waitFor({ state: 'attached' })
    await clause.selectOption('zz-2019-11#2.3.a')
    await field('编号').fill('新建')
    await field('项目总投资').fill('150000000')
    await field('设备投资额').fill('60000000')
    await truth('已竣工投产', '是')
    await page.locator('.res', { hasText: '6,000,000.00' }).waitFor()
    await stands('ruling-incentives-1440')
  })
})

describe('停车泊位', () => {
  it('draws the places of an example on the map', async () => {
    await visit(page, '/console/rules/parking/berth-legality')
    await answered(page.locator('.examples button').first().click())
    await page.locator('.res').waitFor()
    await page.locator('canvas').first().waitFor()
    await stands('ruling-berth-1440')
  })
})

describe('规则清单', () => {
  it('is searched by word and by area, in the address', async () => {
    await visit(page, '/console/rules')
    await page.getByRole('searchbox', { name: '要判断的事' }).fill('停业')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    expect(await page.locator('main li a').count()).toBe(1)
    await page.goBack()
    await page.waitForURL(`${url}/console/rules`)
  })

  it('is gone through by keyboard alone', async () => {
    await visit(page, '/console/rules/rehab/co-financing')
    await page.locator('.examples button').first().focus()
    await answered(page.keyboard.press('Enter'))
    await page.locator('.res').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toMatch(/BUTTON|INPUT/)
  })
})
