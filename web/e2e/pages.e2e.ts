import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, look, open, picture, signIn, visit, type Look } from './browser'
import { pages } from './pages'

const looks: (Look & { name: string })[] = [
  { name: '1440', width: 1440 },
  { name: '1440-dark', width: 1440, dark: true },
  { name: '1024', width: 1024 },
  { name: '390', width: 390 },
  { name: '390-dark', width: 390, dark: true },
  { name: '1440-en', width: 1440, language: 'en' },
]

let context: BrowserContext
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  context = await open()
  page = context.pages()[0] ?? (await context.newPage())
  page.on('pageerror', (error) => complaints.push(error.message))
  await look(page, { width: 1440 })
  await signIn(page)
})
afterAll(() => context.close())

const only = process.env['LOOKS']?.split(',')

describe.each(looks.filter(({ name }) => !only || only.includes(name)))('at $name', (wanted) => {
  beforeAll(() => look(page, wanted))

  it.each(pages)('$name stands', async ({ name, address }) => {
    await visit(page, address)
    await picture(page, `${name}-${wanted.name}`)
    expect(await page.locator('main h1').count()).toBe(1)
    expect(await page.title()).not.toBe('令行')
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, 'the page is wider than its window').toBeLessThanOrEqual(0)
    expect(await faults(page)).toEqual([])
    expect(complaints.splice(0)).toEqual([])
  })
})
