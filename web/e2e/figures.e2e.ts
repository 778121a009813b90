import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, look, open, picture, signIn, visit } from './browser'

// A figure is looked up, another value rehearsed, proposed by an editor and signed by an approver; a trial is kept. Each
// run leaves a signed value far from the days other tests ask for.
const FIGURE = 'rehab/standardLimbSurgery'
const from = `21${String(Date.now() % 90).padStart(2, '0')}-0${1 + (Math.floor(Date.now() / 90) % 9)}-01`

let context: BrowserContext
let page: Page
let change = ''

beforeAll(async () => {
  context = await open()
  page = context.pages()[0] ?? (await context.newPage())
  await look(page, { width: 1440 })
  await signIn(page, 'editor')
})
afterAll(() => context.close())

const stands = async (name: string) => {
  await picture(page, name)
  expect(await faults(page)).toEqual([])
}
const as = async (account: string) => {
  await visit(page, '/console/')
  await page.getByRole('button', { name: '退出' }).click()
  await page.waitForURL(/sign-in/)
  await signIn(page, account)
}

describe('参数', () => {
  it('stand by document, and are found by name', async () => {
    await visit(page, '/console/parameters?on=2019-06-03')
    expect(await page.locator('main details').count()).toBeGreaterThan(8)
    await page.getByRole('searchbox', { name: '名称、数值、条款' }).fill('肢体矫治')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    await page.locator('main details[open] a', { hasText: '肢体矫治手术补助标准' }).waitFor()
    await stands('figures-list-1440')
  })

  it('have their history and the words that set them', async () => {
    await visit(page, `/console/parameters/${FIGURE}`)
    await page.locator('.now').first().waitFor()
    expect(await page.locator('main').innerText()).toContain('17,200.00 元')
    await page.locator('main .law', { hasText: '17200' }).first().waitFor()
    await stands('figure-1440')
  })
})

describe('预演', () => {
  it('shows who wins before anybody signs', async () => {
    await visit(page, `/console/rehearsals?rule=rehab/settlement&parameter=${FIGURE}`)
    await page.getByLabel('肢体矫治手术补助标准').fill('20000')
    const one = (group: string, cost: number) =>
      JSON.stringify({
        asOf: '2019-06-03',
        group,
        input: {
          service: 'LIMB_SURGERY',
          disability: 'LIMB',
          groups: [],
          cost,
          paid: { basicInsurance: 0, criticalIllness: 0, supplementary: 0, medicalAid: 0 },
          provider: 'DESIGNATED',
        },
      })
    const lines = [one('金水区', 19000), one('金水区', 30000), one('登封市', 9000), '不是情形']
    await page.getByLabel('粘贴或拖入的情形').fill(lines.join('\n'))
    await page.getByText('有 1 行读不成情形').waitFor()
    await page.getByRole('button', { name: '开始预演' }).click()
    await page.locator('.bars li', { hasText: '金水区' }).waitFor()
    const row = page.locator('tbody tr', { hasText: '金水区' })
    expect(await row.innerText()).toMatch(/金水区\s+2\s+2\s+0\s+0\s+34,400\.00\s+39,000\.00/)
    await page.locator('main summary').first().click()
    await page.locator('main details .steps li').first().waitFor()
    await stands('rehearsal-1440')
  })

  it('can be saved as a sheet', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('rehab-settlement.csv')
  })
})

describe('改动', () => {
  it('is refused at the fields that are missing, and keeps what was typed', async () => {
    await visit(page, `/console/parameters/${FIGURE}`)
    await page.getByLabel('改为').fill('很多')
    await page.getByRole('button', { name: '提交审签' }).click()
    await page.locator('form .err').first().waitFor()
    expect(await page.getByLabel('改为').inputValue()).toBe('很多')
    await stands('propose-refused-1440')
  })

  it('is proposed with its day, document and reason, and shows what it turns', async () => {
    await page.getByLabel('改为').fill('20000')
    await page.getByLabel('自何日起', { exact: true }).fill(from)
    await page.getByLabel('自何日起', { exact: true }).press('Tab')
    await page.getByLabel('依据文件').fill('zz-2019-9#5.2')
    await page.getByLabel('理由').fill('示例：提高标准')
    await page.getByRole('button', { name: '提交审签' }).click()
    await page.waitForURL(/parameter-changes\//)
    change = new URL(page.url()).pathname
    await page.locator('.values').waitFor()
    expect(await page.locator('main').innerText()).toMatch(/\d+ 个例子里有 \d+ 个结果不同/)
    expect(await page.getByRole('button', { name: '签发' }).count()).toBe(0)
    await stands('change-proposed-1440')
  })

  it('is signed by another person, and then stands in the history', async () => {
    await as('approver')
    await visit(page, '/console/parameters')
    await page.getByRole('heading', { name: '待审签的改动' }).waitFor()
    await visit(page, change)
    await stands('change-to-sign-1440')
    await page.getByRole('button', { name: '签发' }).click()
    await page.locator('.st', { hasText: '已签发' }).waitFor()
    await visit(page, `/console/parameters/${FIGURE}`)
    await page.locator('tbody tr', { hasText: from }).first().waitFor()
    await stands('figure-changed-1440')
  })
})

describe('凭证', () => {
  it('keeps a trial and computes it again to the same outcome', async () => {
    await visit(page, '/console/rules/rehab/co-financing')
    await page.locator('.examples button').first().click()
    await page.locator('.res').waitFor()
    await page.getByRole('button', { name: '存为凭证' }).click()
    await page.getByRole('link', { name: '打开凭证' }).click()
    await page.waitForURL(/decisions\//)
    await page.getByRole('button', { name: '重算核对' }).click()
    await page.getByText('重算结果与存下的一致').waitFor()
    await stands('decision-1440')
    await visit(page, '/console/decisions')
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0)
  })
})
