import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, look, open, picture, resize, signIn, visit, type Look } from './browser'
import { pages } from './pages'

/** Faults of light: all that can differ in the dark. */
const CONTRAST = ['color-contrast']

/** Faults of words: all that can differ in another language, beside the width. */
const NAMES = [
  'aria-input-field-name',
  'button-name',
  'document-title',
  'html-lang-valid',
  'image-alt',
  'label',
  'link-name',
  'select-name',
  'summary-name',
]

/** Each page is opened once a language and then changes its size and light under the reader, as windows do. */
const looks: (Look & { name: string; rules?: string[] })[] = [
  { name: '1440', width: 1440 },
  { name: '1440-dark', width: 1440, dark: true, rules: CONTRAST },
  { name: '1024', width: 1024, rules: [] },
  { name: '390-dark', width: 390, dark: true, rules: CONTRAST },
  { name: '390', width: 390 },
]
const inEnglish: Look = { width: 1440, language: 'en' }

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

/** Pictures for eyes take a third of the time, so they are made when asked for. */
const pictured = process.env['PICTURES'] === 'yes'

async function stands(wanted: Look & { rules?: string[] }, name: string): Promise<void> {
  await resize(page, wanted)
  if (pictured) await picture(page, name)
  expect(await page.locator('main h1').count()).toBe(1)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${name} is wider than its window`).toBeLessThanOrEqual(0)
  expect(await faults(page, wanted.rules), name).toEqual([])
}

describe('in Chinese', () => {
  beforeAll(() => look(page, looks[0]!))

  it.each(pages)('$name stands in every look', async ({ name, address }) => {
    await resize(page, looks[0]!)
    await visit(page, address)
    expect(await page.title()).not.toBe('令行')
    for (const wanted of looks) await stands(wanted, `${name}-${wanted.name}`)
    expect(complaints.splice(0)).toEqual([])
  })
})

describe('in English', () => {
  beforeAll(() => look(page, inEnglish))

  it.each(pages)('$name stands', async ({ name, address }) => {
    await visit(page, address)
    await stands({ ...inEnglish, rules: NAMES }, `${name}-1440-en`)
    expect(complaints.splice(0)).toEqual([])
  })
})
