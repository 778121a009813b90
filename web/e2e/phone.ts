import { expect } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { open } from './browser'

const PASSWORD = process.env['LINGXING_PASSWORD'] ?? 'lingxing-demo'

export interface NoteSeen {
  id: string
  text: string
  kind: string
  by: string
  pictures: { id: string; size: number }[]
  set: Record<string, { by: string }>
  version: number
}

/** A phone with the field client: one browser profile, of which pages die and open again. */
export class Phone {
  page!: Page

  private constructor(
    readonly context: BrowserContext,
    readonly url: string,
  ) {}

  static async bought(url: string): Promise<Phone> {
    const phone = new Phone(await open(), url)
    await phone.context.grantPermissions(['geolocation'], { origin: url })
    await phone.context.setGeolocation({ longitude: 113.65, latitude: 34.76, accuracy: 8 })
    phone.page = phone.context.pages()[0] ?? (await phone.context.newPage())
    await phone.page.setViewportSize({ width: 390, height: 844 })
    return phone
  }

  async visit(path: string): Promise<void> {
    await this.page.goto(`${this.url}/field${path}`)
    await this.page.locator('main h1').first().waitFor()
  }

  async signIn(account: string): Promise<void> {
    await this.visit('/sign-in')
    await this.page.locator('input[autocomplete=username]').fill(account)
    await this.page.locator('input[type=password]').fill(PASSWORD)
    await this.page.locator('form button[type=submit]').click()
    await this.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
    await this.page.locator('.tabs').waitFor()
    // From here on the client is on the phone.
    await this.page.evaluate(async () => void (await navigator.serviceWorker.ready))
  }

  /** Opens a document so that it is on the phone. */
  async carry(document: string): Promise<void> {
    await this.visit(`/documents/${document}`)
    await this.page.locator('.law').first().waitFor()
  }

  /** @param keeping called when all is written, right before it is kept */
  async note(document: string, text: string, picture?: Buffer, keeping = () => undefined as void): Promise<void> {
    await this.visit(`/documents/${document}/note`)
    if (picture) {
      const file = { name: 'picture.png', mimeType: 'image/png', buffer: picture }
      await this.page.locator('input[type=file]').setInputFiles(file)
    }
    await this.page.locator('textarea').fill(text)
    await this.page.waitForLoadState('networkidle')
    keeping()
    await this.keep()
  }

  /** Keeps what is written; done when the client shows it among what is not delivered. */
  async keep(): Promise<void> {
    await this.page.getByRole('button', { name: '存下' }).click()
    await this.page.waitForURL(/\/outbox$/)
  }

  /** The page dies without a word, as when the system needs its memory; then the person opens the client again. */
  async dies(): Promise<void> {
    const dead = this.page
    this.page = await this.context.newPage()
    await this.page.setViewportSize({ width: 390, height: 844 })
    await dead.close({ runBeforeUnload: false })
  }

  /** How many deeds the phone says are not delivered. */
  async unsent(): Promise<number> {
    return Number((await this.page.locator('.tabs sup').allInnerTexts())[0] ?? 0)
  }

  /** Opens the list of what is not delivered and tries until nothing is left. */
  async delivers(): Promise<void> {
    await this.visit('/outbox')
    for (let tries = 0; tries < 40; tries++) {
      if ((await this.unsent()) === 0 && (await this.page.locator('.rows > li').count()) === 0) return
      const again = this.page.getByRole('button', { name: '现在试送一次' })
      if (await again.count()) await again.click({ timeout: 2000 }).catch(() => undefined)
      await this.page.waitForTimeout(300)
    }
    throw new Error(`not delivered: ${await this.page.locator('main').innerText()}`)
  }

  /** The notes on a document, as the platform gives them to whoever is signed in on this phone. */
  async notes(document: string): Promise<NoteSeen[]> {
    const answer = await this.page.request.get(`${this.url}/api/v1/documents/${document}/notes?limit=200`)
    expect(answer.status()).toBe(200)
    return ((await answer.json()) as { items: NoteSeen[] }).items
  }

  close(): Promise<void> {
    return this.context.close()
  }
}
