import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { open } from './browser'
import { jar, OwnPlatform } from './ownplatform'

interface Kit {
  units: { subjects: { subject: { sheet: string; subject: string }; mayScore: boolean }[] }[]
  sheets: Record<string, { groups: { items: { code: string; points: number; how: { kind: string } }[] }[] }>
}

/** Somebody who works over HTTP, so that the browser is kept for what is looked at. */
class Colleague {
  private cookies: Record<string, string> = {}
  constructor(private readonly address: string) {}

  async call<T>(method: string, path: string, body?: unknown, ifMatch?: string): Promise<{ data: T; version: string }> {
    const answer = await fetch(`${this.address}/api/v1${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'x-xsrf-token': this.cookies['XSRF-TOKEN'] ?? '',
        cookie: Object.entries(this.cookies)
          .map(([name, value]) => `${name}=${value}`)
          .join('; '),
        ...(ifMatch ? { 'if-match': ifMatch } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (name) this.cookies[name] = value ?? ''
    }
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return { data: (text ? JSON.parse(text) : null) as T, version: answer.headers.get('etag') ?? '' }
  }

  static async at(address: string, account: string): Promise<Colleague> {
    const one = new Colleague(address)
    await one.call('GET', '/about')
    await one.call('POST', '/session', { account, password: 'lingxing-demo' })
    return one
  }

  /** Gives all points for everybody whom this one scores. */
  async score(): Promise<void> {
    const { data } = await this.call<Kit>('GET', '/assessment-kit')
    const waiting = data.units.flatMap(({ subjects }) => subjects).filter(({ mayScore }) => mayScore)
    for (const { subject } of waiting) {
      const items = data.sheets[subject.sheet]!.groups.flatMap((group) => group.items)
      const lines = items
        .filter(({ how }) => how.kind === 'SCORED_BY_PEOPLE')
        .map(({ code, points }) => ({ item: code, points, ground: '', pictures: [] }))
      const made = { at: '2019-12-22T02:00:00Z', aheadSeconds: 0 }
      await this.call('POST', '/assessments/2019/visits', {
        id: randomUUID(),
        made,
        sheet: subject.sheet,
        subject: subject.subject,
        lines,
      })
    }
  }
}

// A year from its records to the public: the lot of a later day, the field, the survey, a result by two persons, the file.
describe.skipIf(!jar)('the published year', { timeout: 240_000 }, () => {
  const platform = new OwnPlatform()
  const year = '/assessments/2019'
  let context: BrowserContext
  let page: Page
  const office = () => Colleague.at(platform.address, 'chief-office')
  const go = async (path: string) => {
    await page.goto(platform.address + path)
    await page.locator('main h1').first().waitFor()
  }

  beforeAll(async () => {
    await platform.start('2019-12-20')
    const first = await office()
    const source = '示例公开摇奖 2019 年 12 月 21 日当期号码'
    await first.call('POST', `${year}/lot/announcement`, { source, day: '2019-12-21' })
    await platform.kill()
    await platform.start('2019-12-22T12:00')
    const desk = await office()
    await desk.call('POST', `${year}/lot/drawing`, { value: '03 05 11 19 27 30 + 08' })
    for (const scorer of ['assessor', 'assessor2']) await (await Colleague.at(platform.address, scorer)).score()
    const round = await desk.call<{ units: { unit: { code: string } }[] }>('GET', year)
    for (const { unit } of round.data.units) {
      const counts = { sampled: 100, aware: 100, satisfied: 96, participated: 88, brushed: 0 }
      await desk.call('POST', `${year}/survey`, { unit: unit.code, ...counts, source: '示例调查' })
    }
    const second = await Colleague.at(platform.address, 'chief-office2')
    const { data } = await second.call<{ effects: { mark: string } }>('GET', `${year}/survey`)
    await second.call('POST', `${year}/survey/confirmation`, { seen: data.effects.mark })
    await desk.call('POST', `${year}/closing`, { ground: '示例：演示年度只评一个单位' }, round.version)
    context = await open()
    page = context.pages()[0] ?? (await context.newPage())
  }, 200_000)
  afterAll(async () => {
    await (context as BrowserContext | undefined)?.close()
    await platform.remove()
  }, 60_000)

  async function as(account: string): Promise<void> {
    await context.clearCookies()
    await page.goto(`${platform.address}/console/sign-in`)
    await page.locator('input[autocomplete=username]').fill(account)
    await page.locator('input[type=password]').fill('lingxing-demo')
    await page.locator('form button[type=submit]').first().click()
    await page.locator('.nav a').first().waitFor()
  }

  it('is proposed by one, signed by another and published', async () => {
    await as('chief-office')
    await go('/console/assessment/2019/results')
    await page.getByLabel('理由').fill('2019 年度结果')
    await page.getByRole('button', { name: '提出并冻结' }).click()
    await page.waitForURL(/results\/1$/)
    await page.getByText('现场考核结束时未评定、不计分').waitFor()
    await as('signer')
    await go('/console/assessment/2019/results/1')
    await page.getByRole('button', { name: '审签' }).click()
    await page.getByText('已生效').first().waitFor()
    await as('chief-office')
    await go('/console/assessment/2019/results/1')
    await page.getByRole('button', { name: '向社会公布' }).click()
    await page.getByText(/台账第 \d+ 号/).waitFor()
  })

  it('is computed again in the browser of a citizen from the file that was sealed', async () => {
    await context.clearCookies()
    await go('/scores/2019')
    await page.getByRole('button', { name: '在本页重算' }).click()
    await page.getByText('16 个单位，全部一致').waitFor()
    await page.getByText('与公布时记入台账的一致').waitFor()
    const shown = (await (await fetch(`${platform.address}/api/v1/scores/2019`)).json()) as {
      ranking: { lines: { name: { zh: string } }[] }
    }
    expect(shown.ranking.lines[0]?.name.zh).toBe('金水区')
  })
})
