import { afterEach, describe, expect, it, vi } from 'vitest'
import { about, session } from '@/features/access/examples'
import { openPage, settled } from '@/testing/page'
import { barOf } from './bars'
import DutiesPage from './DutiesPage.vue'
import DutyPage from './DutyPage.vue'
import { compliance, detail, duty, handover, later, mine, overdue, stopped, today, why } from './examples'
import { lastDayOf, narrowedBy } from './filters'
import HandoverPage from './HandoverPage.vue'
import KnownPage from './KnownPage.vue'
import MyDuties from './MyDuties.vue'
import { lastDay, termDay, termInWords, within } from './words'

afterEach(() => vi.unstubAllGlobals())

const now = '2019-06-18'
const setting = { about: about.demonstration, session: session.officer }

describe('the term in words', () => {
  it.each([
    [duty(), '还有 3 个工作日'],
    [duty({ inWorkingDays: false }), '还有 3 天'],
    [duty({ workingDaysLeft: 0, due: '2019-06-22' }), '还有 4 天'],
    [overdue, '已过 1 个工作日'],
    [{ ...overdue, due: '2019-06-16', workingDaysOver: 0 }, '已过 2 天'],
    [{ ...overdue, inWorkingDays: false, due: '2019-06-16' }, '已过 2 天'],
    [today, '今天 17:00 前'],
    [duty({ due: now }), '今天 24:00 前'],
    [{ ...today, state: 'OVERDUE' as const }, '今天 17:00 已到期'],
    [stopped, '期限停走'],
    [duty({ state: 'DONE', doneAt: '2019-06-17T16:30:00Z' }), '6 月 18 日办结'],
    [duty({ state: 'WAIVED' }), '不再应办'],
  ])('%#', (one, words) => expect(termInWords(one, now)).toBe(words))

  it('names the day behind the words, with the hour where the term ends at one', () => {
    expect(termDay(duty())).toBe('6 月 21 日（周五）')
    expect(termDay(today)).toBe('6 月 18 日（周二） 17:00')
    expect(lastDay('2019-06-17T16:00:00Z')).toBe('2019-06-17')
  })

  it('leads to the deed inside the console by the router, elsewhere by the browser', () => {
    expect(within('/console/problems/7')).toBe('/problems/7')
    expect(within('/field/patrols/new')).toBeNull()
  })
})

describe('my duties', () => {
  const open = () => openPage(MyDuties, '/', { ...setting, props: { mine }, answers: { '/duties/d2/why': why } })

  it('shows each group with its count, each duty with one button, and why the first overdue one was due', async () => {
    const { page, asked } = await open()
    expect(page.findAll('h2').map((head) => head.text())).toEqual(['逾期', '今天', '本周', '中止', '以后'])
    for (const line of page.findAll('.duty')) expect(line.findAll('.d-do a')).toHaveLength(1)
    expect(asked.filter((path) => path.endsWith('/why'))).toEqual(['/duties/d2/why'])
    expect(page.text()).toContain('第 5 个工作日届满')
    expect(page.text()).toContain('2019-03-22 之前期限是 6 月 18 日')
    expect(page.find('.ruler').attributes('aria-label')).toContain('2019-06-17')
  })

  it('folds what is later while something else comes before it', async () => {
    const { page } = await open()
    expect(page.text()).toContain(`最近的一件：${later.label}，还有 12 天`)
    expect(page.findAll('.duty')).toHaveLength(4)
    await page.find('.g-LATER button').trigger('click')
    expect(page.findAll('.duty')).toHaveLength(5)
  })

  it('leads to the decision where the term stands still', async () => {
    const { page } = await open()
    expect(page.find('.g-SUSPENDED .d-do a').attributes('href')).toBe('/duties/d4')
  })
})

describe('the bars of fulfilment', () => {
  it('judge what has come to its term, enlarge a small shortfall and leave out what is not due yet', () => {
    const bar = barOf(compliance.items[0]!, compliance.from)
    expect([bar.rate, bar.inTime, bar.judged]).toEqual(['95.24%', 20, 21])
    expect(bar.magnified).toBe(true)
    expect(bar.cells.map(({ missed }) => Math.round(missed))).toEqual([0, 14, 0])
    expect(bar.cells.map(({ open }) => open)).toEqual([false, false, true])
  })
})

describe('the pages of duties', () => {
  const count = { required: 3, done: 1, doneLate: 0, overdue: 1, open: 1, suspended: 0, waived: 0, rate: 0.5 }
  const counts = {
    division: '410105',
    asOf: mine.asOf,
    items: [
      { key: 'example.order', label: overdue.title, ...count },
      { key: 'example.patrol', label: { zh: '巡河', en: 'Patrol' }, ...count },
    ],
  }
  const page = { items: [overdue], total: 1, next: null, asOf: mine.asOf }

  it('narrow row by row down to the single duty', async () => {
    const answers = { '/duties/counts': counts, '/duties': page }
    const opened = await openPage(DutiesPage, '/duties?by=KIND', { ...setting, answers })
    expect(opened.page.findAll('tbody')[0]?.findAll('tr')).toHaveLength(3)
    expect(opened.page.text()).toContain('50.00%')
    await opened.page.find('[data-row-link]').trigger('click')
    await settled()
    expect(opened.router.currentRoute.value.query['kind']).toBe('example.order')
    expect(narrowedBy('MONTH', '2019-02')).toEqual({ from: '2019-02-01', to: '2019-02-28' })
    expect(lastDayOf('2019-12')).toBe('2019-12-31')
  })

  it('tell the whole story of one, with what can be decided and what cannot and why', async () => {
    const answers = { '/duties/d2': detail, '/duties/d2/why': why }
    const opened = await openPage(DutyPage, '/duties/d2', { ...setting, answers, props: { id: 'd2' } })
    expect(opened.page.text()).toContain('示例甲 → 空缺')
    expect(opened.page.text()).toContain('6 月 14 日 → 6 月 17 日')
    expect(opened.page.text()).toContain('没有完成的职责不能退回')
    await opened.page.find('.deeds button').trigger('click')
    expect(opened.page.find('form textarea').exists()).toBe(true)
  })

  it('show a list handed on, and ask what was known', async () => {
    const answers = {
      '/handovers/h1': handover,
      '/duties/known': { due: now, knownOn: now, total: 1, more: false, items: [overdue] },
    }
    const list = await openPage(HandoverPage, '/handovers/h1', { ...setting, answers, props: { id: 'h1' } })
    expect(list.page.find('.deeds button').text()).toBe('签收')
    const known = await openPage(KnownPage, '/duties/known?knownOn=2019-06-10', { ...setting, answers })
    expect(known.asked).toContain('/duties/known?due=2019-06-18&knownOn=2019-06-10&own=false')
  })
})
