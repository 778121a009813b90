import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, look, open, picture, signIn, url, visit, type Look } from './browser'

// A supervision letter from chosen tasks to the public check of what was issued: two people, one paper.
let context: BrowserContext
let page: Page
let paper = ''

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
/** The same address looked at in several ways. */
async function looked(address: string, name: string, ...ways: Look[]): Promise<void> {
  for (const way of ways) {
    await look(page, way)
    await visit(page, address)
    await stands(`${name}-${way.width}${way.dark ? '-dark' : ''}${way.language === 'en' ? '-en' : ''}`)
  }
  await look(page, { width: 1440 })
}
const pages = () => page.locator('figure img').first().waitFor()

describe('a supervision letter', () => {
  it('is drafted from tasks that the officer chose', async () => {
    await visit(page, '/console/tasks?document=zzb-2019-12')
    await page.getByRole('button', { name: '选取任务起草督办函' }).click()
    for (const at of [0, 1]) await page.getByRole('checkbox').nth(at).check()
    await stands('letters-1440')
    await page.getByRole('button', { name: '起草督办函', exact: true }).click()
    await page.getByText(/已起草/).waitFor()
    await page.locator('.letters li a').first().click()
    await page.waitForURL(/papers\/[0-9a-f-]+$/)
    paper = page.url()
    await pages()
    await page.getByText('起草或修改过此件的人不能签发').or(page.getByText('由签发人办理')).first().waitFor()
    await stands('paper-draft-1440')
  })

  it('is changed in a form', async () => {
    await page.getByRole('button', { name: '修改' }).click()
    await page.getByRole('textbox', { name: '标题', exact: true }).fill('')
    await page.getByRole('button', { name: '保存修改' }).click()
    await page.locator('[aria-invalid]').first().waitFor()
    await page.getByRole('textbox', { name: '标题', exact: true }).fill('关于办理示例任务的督办函')
    await stands('paper-editor-1440')
    await page.getByRole('button', { name: '保存修改' }).click()
    await page.getByRole('heading', { level: 1, name: '关于办理示例任务的督办函' }).waitFor()
  })

  it('is signed by another person and issued by the first', async () => {
    await as('signer')
    await visit(page, paper.replace(url, ''))
    await page.getByRole('button', { name: '签发' }).click()
    await page.getByText('待印发').first().waitFor()
    await as('officer')
    await visit(page, paper.replace(url, ''))
    await page.getByRole('button', { name: '编号印发' }).click()
    await page
      .getByText(/郑督函〔\d+〕\d+号/)
      .first()
      .waitFor()
    await pages()
    const address = paper.replace(url, '')
    await looked(
      address,
      'paper-issued',
      { width: 1440 },
      { width: 1024 },
      { width: 390 },
      { width: 1440, dark: true },
      { width: 1440, language: 'en' },
    )
    await looked('/console/papers', 'papers', { width: 1440 }, { width: 1024 }, { width: 390 })
  })

  it('is checked by anybody, with the file at hand', async () => {
    const id = paper.split('/').at(-1)
    const detail = (await (await page.request.get(`${url}/api/v1/papers/${id}`)).json()) as {
      check: { path: string; pdf: string }
    }
    const pdf = await (await page.request.get(`${url}/api/v1/papers/${id}.pdf`)).body()
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(detail.check.pdf)
    const folder = mkdtempSync(join(tmpdir(), 'lingxing-paper-'))
    writeFileSync(join(folder, 'same.pdf'), pdf)
    writeFileSync(join(folder, 'other.pdf'), Buffer.concat([pdf, Buffer.from('x')]))
    await visit(page, detail.check.path)
    await page.getByText('现行有效').waitFor()
    await page.locator('input[type=file]').setInputFiles(join(folder, 'other.pdf'))
    await page.getByText('与印发的文件不同').waitFor()
    await page.locator('input[type=file]').setInputFiles(join(folder, 'same.pdf'))
    await page.getByText('逐字节相同').waitFor()
    await looked(
      detail.check.path,
      'check',
      { width: 1440 },
      { width: 1024 },
      { width: 390, dark: true },
      { width: 1440, language: 'en' },
    )
  })
})
