import type { BrowserContext, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { look, open, signIn, url, visit } from './browser'

// Maps and charts with pointer and keys, in a real browser: the units by the employment targets, the pieces in the gallery.

let context: BrowserContext
let page: Page

beforeAll(async () => {
  context = await open()
  page = context.pages()[0] ?? (await context.newPage())
  await look(page, { width: 1440 })
  await signIn(page)
})
afterAll(() => context.close())

const ground = () => page.locator('.ground').first()
const drawn = () => page.locator('.ground[data-drawn]').first().waitFor()
const unit = () => new URL(page.url()).searchParams.get('unit')
const begins = async (download: Download): Promise<Buffer> => {
  const stream = await download.createReadStream()
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

describe('the map of the units', () => {
  it('keeps a selection in the address and opens its list; back undoes it', async () => {
    await visit(page, '/console/map')
    await drawn()
    const box = (await ground().boundingBox())!
    await ground().click({ position: { x: box.width / 2, y: box.height * 0.62 } })
    await page.waitForURL(/unit=410183/)
    await page.locator('.unit dl').waitFor()
    expect(await page.locator('.unit h2').innerText()).toContain('新密市')
    await page.goBack()
    await page.locator('.unit').waitFor({ state: 'detached' })
  })

  it('is walked with keys, each unit said with its figure', async () => {
    await ground().focus()
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    expect(await page.locator('.map [aria-live]').innerText()).toMatch(/第 2 个，共 16 个/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/unit=/)
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => !location.search.includes('unit='))
  })

  it('finds a unit by its name', async () => {
    await page.getByRole('combobox', { name: '在图上找' }).fill('登封')
    await page.keyboard.press('Enter')
    await page.waitForURL(/unit=410185/)
    expect(unit()).toBe('410185')
  })

  it('is kept as a picture with its legend', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存为图片' }).click(),
    ])
    const picture = await begins(download)
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
    expect(picture.length).toBeGreaterThan(20_000)
  })

  it('shows the public the same without signing in', async () => {
    const stranger = await open()
    const reader = await stranger.newPage()
    await reader.goto(`${url}/map`, { waitUntil: 'networkidle' })
    expect(await reader.locator('tbody tr').count()).toBe(16)
    await stranger.close()
  })
})

describe('drawing on the ground', () => {
  it('sets an area with keys alone and writes its coordinates', async () => {
    await visit(page, '/console/gallery')
    const field = page.locator('.geometry').first()
    await field.scrollIntoViewIfNeeded()
    await field.locator('.pick label').nth(2).click()
    await field.locator('.ground canvas').first().waitFor()
    await field.locator('.ground').focus()
    for (const key of [' ', 'ArrowRight', ' ', 'ArrowDown', ' ']) await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.geometry textarea')?.value)
    expect((await field.locator('textarea').inputValue()).split('\n')).toHaveLength(3)
  })

  it('shows what is typed, shifted from the grid it was typed in', async () => {
    const field = page.locator('.geometry').first()
    await field.locator('select').selectOption('GCJ02')
    await field.locator('textarea').fill('113.631, 34.745\n113.632, 34.745\n113.632, 34.746')
    await field.locator('textarea').blur()
    await field.locator('select').selectOption('CGCS2000')
    const first = (await field.locator('textarea').inputValue()).split('\n')[0]!
    expect(Number(first.split(',')[0])).toBeCloseTo(113.6249, 3)
  })
})

describe('a chart', () => {
  it('is walked with keys, has its table, goes out as CSV and picture', async () => {
    await visit(page, `/console/targets/${process.env['LINGXING_TABLE'] ?? 'zzb-2019-13'}`)
    const chart = page.locator('.chart').first()
    await chart.locator('.canvas[data-drawn]').waitFor()
    await chart.locator('.canvas').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await chart.locator('[aria-live]').innerText()).toContain('新增城镇就业')
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: '存为图片' }).click(),
    ])
    expect((await begins(picture)).subarray(1, 4).toString()).toBe('PNG')
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: '存为 CSV' }).click(),
    ])
    expect((await begins(csv)).toString()).toContain('合计,110000,')
    await chart.getByRole('button', { name: '看表' }).click()
    expect(await chart.locator('tbody tr').count()).toBe(17)
  })
})
