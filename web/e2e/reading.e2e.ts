import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { look, open, signIn, url, visit } from './browser'

// What readers do with documents, on the gazette the platform holds: 郑政文 54 has seven articles, its sixth names a term.
const DOCUMENT = 'zzw-2019-54'

let context: BrowserContext
let page: Page

beforeAll(async () => {
  context = await open()
  page = context.pages()[0] ?? (await context.newPage())
  await look(page, { width: 1440 })
})
afterAll(() => context.close())

const marked = () => page.locator('.node.on').first()
const inView = async () => ((await marked().boundingBox())?.y ?? -1) >= 0

describe('a citizen with a phone', () => {
  beforeAll(() => look(page, { width: 390 }))
  afterAll(() => look(page, { width: 1440 }))

  it('reads a document in force without signing in', async () => {
    await visit(page, '/documents')
    await page.locator('main [data-row-link]').first().click()
    await page.locator('article .node').first().waitFor()
    expect(await page.locator('article .node').count()).toBeGreaterThan(0)
  })

  it('arrives at the provision a link names', async () => {
    await visit(page, `/documents/${DOCUMENT}#6`)
    await marked().waitFor()
    expect(await marked().getAttribute('id')).toBe('6')
    expect(await inView()).toBe(true)
  })

  it('is told when there is no such document, and goes back', async () => {
    await visit(page, '/documents')
    await page.goto(`${url}/documents/no-such-document`, { waitUntil: 'networkidle' })
    expect(await page.getByRole('alert').count()).toBe(1)
    await page.goBack()
    await page.locator('main [data-row-link]').first().waitFor()
  })
})

describe('signing in', () => {
  it('leads from a deep link to the sign-in and back to it', async () => {
    await page.goto(`${url}/console/documents/${DOCUMENT}?on=2019-03-01`, { waitUntil: 'networkidle' })
    expect(page.url()).toContain('/console/sign-in?next=')
  })

  it('keeps what was typed when the password is wrong', async () => {
    await page.locator('input[autocomplete=username]').fill('nobody')
    await page.locator('input[type=password]').fill('not the password')
    await page.locator('form button[type=submit]').first().click()
    await page.getByRole('alert').waitFor()
    expect(await page.locator('input[autocomplete=username]').inputValue()).toBe('nobody')
  })

  it('names the field that is missing', async () => {
    await visit(page, '/console/sign-in')
    await page.locator('form button[type=submit]').first().click()
    expect(await page.locator('.err').count()).toBe(2)
  })
})

describe('an officer', () => {
  beforeAll(() => signIn(page))
  beforeEach(() => visit(page, '/console/documents'))

  it('searches from anywhere with /, sees the hits marked, opens one, comes back to the list', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('工作日')
    await page.keyboard.press('Enter')
    await page.locator('.hits mark').first().waitFor()
    expect(await page.locator('.hits mark').first().innerText()).toBe('工作日')
    await page.locator('.hits .prov').first().click()
    await marked().waitFor()
    expect(await inView()).toBe(true)
    await page.goBack()
    await page.locator('.hits mark').first().waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toBe('工作日')
  })

  it('narrows the list by kind; the address keeps it, back undoes it', async () => {
    const rows = page.locator('main [data-row-link]')
    const all = await rows.count()
    await page.locator('.facet').first().locator('button').nth(1).click()
    await page.waitForURL(/kind=/)
    await page.reload({ waitUntil: 'networkidle' })
    expect(await rows.count()).toBeLessThan(all)
    await page.goBack()
    await rows.nth(all - 1).waitFor()
    expect(await rows.count()).toBe(all)
  })

  it('moves through the list with J and K and opens with Enter', async () => {
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    const name = await page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('Enter')
    await page.locator('.facts').waitFor()
    expect(await page.locator('main h1').innerText()).toBe(name)
  })

  it('sees the force of another day and the source beside the text', async () => {
    await visit(page, `/console/documents/${DOCUMENT}?on=2019-03-01`)
    expect(await page.locator('.facts .st').first().innerText()).toContain('尚未施行')
    await page.getByRole('button', { name: '原文对照' }).click()
    await page.locator('.src').first().waitFor()
    expect(new URL(page.url()).searchParams.get('source')).toBe('1')
    await page.waitForFunction(() => (document.querySelector('.src')?.textContent ?? '').length > 10)
  })

  it('skips to the content with the first Tab', async () => {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
  })

  it('changes the language where it stands and finds it kept', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    await page.locator('main h1', { hasText: 'Documents' }).waitFor()
    expect(await page.title()).toContain('Documents')
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('button', { name: '中文' }).click()
    await page.locator('main h1', { hasText: '公文' }).waitFor()
  })

  it('changes light and dark', async () => {
    const look = () => page.locator('html').getAttribute('class')
    await page.locator('.look').click()
    await page.locator('.look').click()
    expect(await look()).toContain('dark')
    await page.locator('.look').click()
  })

  it('signs out and is asked for a password again', async () => {
    await page.getByRole('button', { name: '退出' }).click()
    await page.locator('input[type=password]').waitFor()
    await page.goto(`${url}/console/documents`, { waitUntil: 'networkidle' })
    expect(page.url()).toContain('/console/sign-in')
  })
})
