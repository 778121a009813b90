import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { about, session } from '@/features/access/examples'
import { openPage } from '@/testing/page'
import { inConsole } from './address'
import DeliveriesPage from './DeliveriesPage.vue'
import { delivery, inbox, settings, steps } from './examples'
import InboxPage from './InboxPage.vue'
import PlanPage from './PlanPage.vue'
import SettingsPage from './SettingsPage.vue'
import { stepInWords } from './steps'

afterEach(() => vi.unstubAllGlobals())

const answers = {
  '/inbox': inbox,
  '/inbox/unread': { unread: 1 },
  '/notices/settings': settings,
  '/notices/plan': { items: steps },
  '/notices/deliveries': { items: [delivery], total: 1, next: null, asOf: inbox.asOf },
}
const open = (page: Parameters<typeof openPage>[0], address: string, more: Record<string, unknown> = {}) =>
  openPage(page, address, {
    answers: { ...answers, ...more },
    about: about.demonstration,
    session: { ...session.officer, roles: [{ role: 'ADMINISTRATOR', division: '410100' }] },
  })

describe('the inbox', () => {
  it('shows what is unread, the single things of a digest by group, and where each leads', async () => {
    const { page } = await open(InboxPage, '/inbox')
    expect(page.findAll('.message')).toHaveLength(2)
    expect(page.findAll('.message.unread')).toHaveLength(1)
    const digest = page.find('.message details')
    expect(digest.findAll('h3').map((head) => head.text())).toEqual(['逾期1', '即将到期1'])
    expect(digest.find('a').attributes('href')).toBe('/duties/7')
    expect(page.find('button.btn').text()).toBe('全部标为已读')
  })

  it('marks as read what is opened', async () => {
    const { page, asked } = await open(InboxPage, '/inbox')
    await page.find('.message.unread h2 a').trigger('click')
    await flushPromises()
    expect(asked).toContain('/inbox/m1/read')
  })

  it('keeps its filters in the address', async () => {
    const { asked } = await open(InboxPage, '/inbox?unread=true&topic=DUTY')
    expect(asked[0]).toBe('/inbox?topic=DUTY&unread=true')
  })

  it('says what would be here', async () => {
    const { page } = await open(InboxPage, '/inbox', { '/inbox': { ...inbox, items: [], total: 0 } })
    expect(page.text()).toContain('收件箱是空的')
  })
})

describe('settings', () => {
  it('show the address masked and the plan in words', async () => {
    const { page } = await open(SettingsPage, '/notices/settings')
    expect(page.text()).toContain('现为 z***@example.cn')
    expect((page.findAll('input[type=time]')[0]?.element as HTMLInputElement).value).toBe('21:30')
    expect(page.text()).toContain('逾期 14 天起，每 7 天一次，共 51 次')
  })
})

describe('what administrators look after', () => {
  it('is a plan whose steps they change', async () => {
    const { page } = await open(PlanPage, '/notices/plan')
    expect(page.findAll('tbody tr')).toHaveLength(3)
    await page.find('tbody button').trigger('click')
    expect((page.find('form input:not([type=radio])').element as HTMLInputElement).value).toBe('7')
  })

  it('are deliveries with the reason of a failure and the way to try again', async () => {
    const { page, asked } = await open(DeliveriesPage, '/notices/deliveries?state=GIVEN_UP')
    expect(page.text()).toContain('对方服务器联系不上（HTTP 500）')
    await page.find('tbody button').trigger('click')
    await flushPromises()
    expect(asked).toContain('/notices/deliveries/d1/retry')
  })
})

describe('words', () => {
  it('say when a step comes', () => {
    expect(steps.map(stepInWords)).toEqual(['到期前 7 天', '到期当日', '逾期 14 天起，每 7 天一次，共 51 次'])
  })

  it('tell what lies in the console', () => {
    expect([inConsole('/console/'), inConsole('/console/duties/7'), inConsole('/documents/x')]).toEqual([
      '/',
      '/duties/7',
      null,
    ])
  })
})
