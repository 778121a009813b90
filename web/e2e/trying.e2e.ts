import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, look, open, picture, visit } from './browser'

// A citizen without sign-in asks five questions on the portal; nothing but the evaluation leaves the page.

let context: BrowserContext
let page: Page
const sent: string[] = []

beforeAll(async () => {
  context = await open()
  page = context.pages()[0] ?? (await context.newPage())
  page.on('request', (request) => request.method() !== 'GET' && sent.push(new URL(request.url()).pathname))
  await look(page, { width: 1024 })
})
afterAll(() => context.close())

const see = () => page.getByRole('button', { name: '看结果' }).click()
const pick = (group: string, name: string) =>
  page.getByRole('group', { name: group }).getByText(name, { exact: true }).click()
const truth = (question: string, name: string) =>
  page.getByRole('radiogroup', { name: question }).getByText(name, { exact: true }).click()
const day = async (name: string, value: string) => {
  await page.getByLabel(name, { exact: true }).fill(value)
  await page.getByLabel(name, { exact: true }).press('Tab')
}
/** The demonstration's day may be any; the questions are asked by the law of June 2019. */
const in2019 = async () => {
  await page.getByText('按另一天的规定算').click()
  await day('按哪天的规定', '2019-06-03')
}
const head = (words: string) => page.locator('.answer .verdict', { hasText: words }).waitFor()
const stands = async (name: string) => {
  await picture(page, name)
  expect(await faults(page)).toEqual([])
}

describe('孩子能申请康复救助吗', () => {
  it('says what is still to be answered, at each question', async () => {
    await visit(page, '/try/aid')
    await in2019()
    await see()
    await page.locator('.missing').waitFor()
    expect(await page.locator('.err').count()).toBeGreaterThan(3)
    await stands('try-aid-missing')
  })

  it('says yes, and where to read what to do next', async () => {
    await day('孩子哪天出生', '2013-03-08')
    await pick('孩子有本市户口或居住证吗', '居住证')
    await pick('孩子有哪方面的残疾', '孤独症')
    await pick('想申请哪一种救助', '康复训练')
    await truth('孩子有残疾人证吗', '是')
    await truth('家长愿意并能配合孩子做康复吗', '是')
    await head('符合条件')
    await stands('try-aid-yes')
  })

  it('says no with the words of the provision, and folds the computation below', async () => {
    await pick('孩子有本市户口或居住证吗', '无')
    await head('还不符合条件')
    expect(await page.locator('.why .law').first().innerText()).toMatch(/户口/)
    await page.getByText('怎么算出来的').click()
    await page.locator('.steps li').first().waitFor()
    await stands('try-aid-no')
  })

  it('asks for a diagnosis only without a certificate', async () => {
    expect(await page.getByText('医院有明确的诊断吗').count()).toBe(0)
    await truth('孩子有残疾人证吗', '否')
    await page.getByText('医院有明确的诊断吗').waitFor()
  })
})

describe('创业担保贷款', () => {
  it('says how much, for a small enterprise with what is missing', async () => {
    await visit(page, '/try/loan')
    await in2019()
    await pick('谁来贷款', '个人')
    await truth('符合贷款的申请条件吗', '是')
    await see()
    await head('最多可以贷')
    await pick('谁来贷款', '小微企业')
    await page.getByLabel('企业现在有多少职工').fill('30')
    await page.getByLabel('今年新招了多少符合条件的人').fill('5')
    await page.getByLabel('和他们签了几年劳动合同').fill('1')
    await head('还不符合条件')
    expect(await page.locator('.answer').innerText()).toMatch(/再新招 \d+ 人/)
    await stands('try-loan')
  })
})

describe('路边停车位', () => {
  it('is judged from positions typed instead of drawn', async () => {
    await visit(page, '/try/berth')
    await in2019()
    await page.locator('textarea').first().fill('113.6312, 34.7481')
    await page.locator('textarea').first().press('Tab')
    await pick('是什么路', '支路')
    await truth('这条路车很多吗', '否')
    await truth('这里另有禁止停车的规定吗', '否')
    await see()
    await head('可以设置')
    await pick('是什么路', '主干路')
    await head('不可以设置')
    await stands('try-berth')
  })
})

describe('工作日期限', () => {
  it('says the last day with its day of the week', async () => {
    await visit(page, '/try/working-days')
    await in2019()
    await day('从哪天的事算起', '2019-06-03')
    await page.getByLabel('多少个工作日').fill('5')
    await see()
    await head('2019 年 6 月 11 日（星期二）')
    await stands('try-days')
  })
})

describe('我的企业可以拿到哪些奖补', () => {
  it('finds the clauses, asks their facts, and gives the best lawful sum', async () => {
    await visit(page, '/try/incentives')
    await pick('企业属于哪个行业', '工业资源综合利用')
    await page.getByLabel('在哪个县（市、区）').fill('新密市')
    await page.getByRole('button', { name: '找适用的条款' }).click()
    await page.locator('.clause', { hasText: '新建项目' }).getByRole('checkbox').check()
    await page.getByLabel('企业名称').fill('示例企业')
    await page.getByLabel('项目总投资').fill('150000000')
    await page.getByLabel('设备投资额').fill('60000000')
    await truth('已竣工投产', '是')
    await head('6,000,000')
    await stands('try-incentives')
  })
})

it('nothing else was sent, and no address holds what was said', () => {
  expect(sent.filter((path) => !path.endsWith('/evaluate'))).toEqual([])
  expect(new URL(page.url()).hash).toBe('')
})
