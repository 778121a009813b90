import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, look, open, picture, signIn, visit } from './browser'

// What counts beside the field: entered by one, looked at in a preview and decided by another; and the ranking that follows.
let context: BrowserContext
let page: Page
let address = ''
const paper = join(mkdtempSync(join(tmpdir(), 'lingxing-ledger-')), '示例通报.pdf')

beforeAll(async () => {
  writeFileSync(paper, '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
  context = await open()
  page = context.pages()[0] ?? (await context.newPage())
  await look(page, { width: 1440 })
  await signIn(page, 'chief-office')
})
afterAll(() => context.close())

async function as(account: string): Promise<void> {
  await visit(page, '/console/')
  await page.getByRole('button', { name: '退出' }).click()
  await page.waitForURL(/sign-in/)
  await signIn(page, account)
}
const stands = async (name: string) => {
  await picture(page, name)
  expect(await faults(page)).toEqual([])
}
async function withPaper(): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(paper)
  await page.getByText('示例通报.pdf').first().waitFor()
  await page.getByRole('button', { name: /不用这份/ }).waitFor()
}

describe('the ranking of a year', () => {
  it('takes an entry of the ledger that a second person confirms by its preview', async () => {
    await visit(page, '/console/assessment/2019/ledger')
    await page.getByRole('button', { name: '录入一条' }).click()
    await page.locator('main form').getByLabel('单位').selectOption({ label: '新郑市' })
    await page.getByText('国家级', { exact: true }).click()
    await page.getByLabel('日期', { exact: true }).fill('2019-05-20')
    await page.getByLabel('内容').fill('示例：承担国家级试点任务')
    await withPaper()
    await page.getByRole('button', { name: '录入', exact: true }).click()
    await page.waitForURL(/ledger\/[0-9a-f-]+$/)
    address = new URL(page.url()).pathname
    await page.getByText('变动 16 个，共 16 个单位').waitFor()
    await page.getByText('提出人不能自己确认').first().waitFor()
    await stands('standing-entry-1440')
    await as('chief-office2')
    await visit(page, address)
    await page.getByRole('button', { name: '确认', exact: true }).click()
    await page.getByText('已生效').first().waitFor()
  })

  it('takes a veto that is proposed by one and signed by another', async () => {
    await as('chief-office')
    await visit(page, '/console/assessment/2019/vetoes')
    await page.getByRole('button', { name: '提出一项否决' }).click()
    await page.locator('main form').getByLabel('单位').selectOption({ label: '新郑市' })
    await page.getByText('河长履责否决', { exact: true }).click()
    await page.getByLabel('哪一位河长').fill('示例河长')
    await page.getByLabel('事实与说明').fill('示例：全年未巡河')
    await withPaper()
    await page.getByRole('button', { name: '提出', exact: true }).click()
    await page.waitForURL(/vetoes\/[0-9a-f-]+$/)
    address = new URL(page.url()).pathname
    await as('signer')
    await visit(page, address)
    await page.getByText('确认之后会变什么').waitFor()
    await page.getByRole('button', { name: '审签' }).click()
    await page.getByText('已生效').first().waitFor()
    await stands('standing-veto-1440')
  })

  it('ranks all units, says why one is void, and what a correction would change', async () => {
    await visit(page, '/console/assessment/2019/ranking')
    await page.getByRole('button', { name: '新郑市' }).click()
    await page.getByText('河长履责否决，结果无效').first().waitFor()
    await page.getByRole('heading', { name: /新郑市：每一分失在哪里/ }).waitFor()
    await page.getByRole('button', { name: '预演一处更正' }).click()
    await page.getByRole('button', { name: '看会变什么' }).click()
    await page.getByText(/变动 \d+ 个，共 16 个单位/).waitFor()
    await stands('standing-tried-1440')
    await visit(page, '/console/assessment/2019/moves')
    await page.getByText('国家级承担上级任务').first().waitFor()
  })

  it('stays provisional: nothing is published before it is signed', async () => {
    await visit(page, '/scores')
    await page.getByText('还没有公布的结果').waitFor()
  })
})
