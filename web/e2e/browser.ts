import { mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type BrowserContext, type Page, type Request } from 'playwright-core'

/** The platform under test; a development server with fixtures does too. */
export const url = process.env['LINGXING_URL'] ?? 'http://127.0.0.1:8080'
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const pictures = fileURLToPath(new URL('../test-results/', import.meta.url))
/** `LINGXING_PICTURES=1` keeps a picture of each step, for eyes; a build that nobody looks at makes none. */
const looking = process.env['LINGXING_PICTURES'] === '1'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface Look {
  width: number
  dark?: boolean
  language?: 'zh' | 'en'
}

/** A microphone that hears a tone, and is not asked for. */
const MICROPHONE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

/** A fresh browser with a profile of its own; close the context when done. */
export async function open(): Promise<BrowserContext> {
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'lingxing-browser-')), {
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      ...MICROPHONE,
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
}

/** Makes the page as wide and as light as asked, and speak the language from the next visit on. */
export async function look(page: Page, wanted: Look): Promise<void> {
  await resize(page, wanted)
  await page.goto(`${url}/seal.svg`)
  await page.evaluate((chosen) => localStorage.setItem('lingxing.language', chosen), wanted.language ?? 'zh')
}

/** Makes the page that is open as wide and as light as asked. */
export async function resize(page: Page, { width, dark = false }: Look): Promise<void> {
  await page.setViewportSize({ width, height: width < 500 ? 844 : 900 })
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
  // Two frames: the first lays out anew, by the second whoever watches sizes has answered.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** How long nothing is asked before a page counts as having all it asked for. */
const QUIET_MS = 150
const PATIENCE_MS = 15_000

/** Goes to an address and waits until the page has its heading and asks the platform for nothing more. */
export async function visit(page: Page, address: string): Promise<void> {
  const asked = new Set<Request>()
  let changed = Date.now()
  const begins = (request: Request) => void (asked.add(request), (changed = Date.now()))
  const ends = (request: Request) => void (asked.delete(request), (changed = Date.now()))
  page.on('request', begins).on('requestfinished', ends).on('requestfailed', ends)
  try {
    await page.goto(url + address, { waitUntil: 'load' })
    await page.locator('main h1').first().waitFor()
    const until = Date.now() + PATIENCE_MS
    while ((asked.size > 0 || Date.now() - changed < QUIET_MS) && Date.now() < until) await page.waitForTimeout(20)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
  } finally {
    page.off('request', begins).off('requestfinished', ends).off('requestfailed', ends)
  }
}

/** A picture of the whole page, kept out of the repository, for eyes. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!looking) return
  await page.screenshot({ path: `${pictures}${name}.png`, fullPage: true })
}

/**
 * Serious and critical faults of accessibility on the page, each as one readable line.
 *
 * @param rules the rules of axe to ask, none to ask nothing; all of them unless given
 */
export async function faults(page: Page, rules?: string[]): Promise<string[]> {
  if (rules?.length === 0) return []
  // What is asked again meanwhile stands paler, which is no colour of the page.
  await page.waitForFunction(() => !document.querySelector('main [aria-busy=true]'))
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const violations = await page.evaluate(async (only) => {
    type Run = (options: object) => Promise<{ violations: Violation[] }>
    const { run } = (window as unknown as { axe: { run: Run } }).axe
    return (await run({ resultTypes: ['violations'], ...(only && { runOnly: only }) })).violations
  }, rules)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

interface Violation {
  id: string
  help: string
  impact: string
  nodes: { html: string }[]
}

/** Signs in at the console, with the demonstration's officer unless told otherwise. */
export async function signIn(page: Page, account?: string): Promise<void> {
  await visit(page, '/console/sign-in')
  const about = (await (await page.request.get(`${url}/api/v1/about`)).json()) as {
    accounts?: { account: string; role: string }[]
  }
  const officer = account ?? about.accounts?.find(({ role }) => role === 'OFFICER')?.account ?? ''
  await page.locator('input[autocomplete=username]').fill(officer)
  await page.locator('input[type=password]').fill(process.env['LINGXING_PASSWORD'] ?? 'lingxing-demo')
  await page.locator('form button[type=submit]').first().click()
  await page.locator('.nav a').first().waitFor()
}
