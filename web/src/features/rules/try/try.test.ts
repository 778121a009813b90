import { afterEach, describe, expect, it, vi } from 'vitest'
import { about } from '@/features/access/examples'
import { openPage, settled } from '@/testing/page'
import { answer, rule } from '../examples'
import { only, withDraft } from './drafts'
import TryForm from './TryForm.vue'
import { aid, berth, loan, workingDays } from './verdicts'

afterEach(() => vi.unstubAllGlobals())

describe('what was typed', () => {
  it('is set at its path and kept only where it is still asked', () => {
    const typed = withDraft(withDraft({}, '/road/class', 'MAIN'), '/on', ['SIDEWALK'])
    expect(typed).toEqual({ road: { class: 'MAIN' }, on: ['SIDEWALK'] })
    expect(only(typed, ['/road/class', '/accuracy'])).toEqual({ road: { class: 'MAIN' } })
  })
})

describe('an outcome in a sentence', () => {
  it('of aid names the provisions that are not met', () => {
    expect(aid({ eligible: true, failed: [] }).head).toBe('符合条件，可以申请。')
    expect(aid({ eligible: false, failed: ['ex-1#2'] })).toMatchObject({ tone: 'no', provisions: ['ex-1#2'] })
  })

  it('of a loan says how much, or how many more hires it takes', () => {
    expect(loan({ cap: 100000, qualifies: true }).head).toBe('最多可以贷 100,000 元。')
    expect(loan({ cap: 100000, qualifies: false, needed: 2 }).lines[0]).toContain('再新招 2 人')
  })

  it('of a berth says what is too near, and when the positions do not tell', () => {
    const names = { BUS_STOP: { zh: '公交站点', en: 'bus stop' } }
    const near = { provision: 'ex-1#4', kind: 'BUS_STOP', distance: 12.5, limit: 50 }
    expect(berth({ lawful: false, conflicts: [near], undecidable: [] }, names).lines).toEqual([
      '离公交站点 12.5 米，限 50 米',
    ])
    expect(berth({ conflicts: [], undecidable: [near] }, names).tone).toBe('open')
    expect(berth({ lawful: false, conflicts: [{ provision: 'ex-1#5', kind: 'OTHER' }] }, names).lines).toEqual([])
    expect(berth({ lawful: true, conflicts: [], undecidable: [] }, names).tone).toBe('yes')
  })

  it('of a term says the last day, and when it may still move', () => {
    expect(workingDays({ due: '2019-06-11', provisional: false }).head).toContain('6 月 11 日（星期二）')
    expect(workingDays({ due: '2030-06-11', provisional: true }).tone).toBe('open')
  })
})

describe('a question on the portal', () => {
  it('asks nothing of the platform before the button, then answers and folds the steps', async () => {
    const asked = {
      rule: rule.id,
      title: 'try.aid',
      lead: 'try.aid.lead',
      asks: [{ at: '/reader', ask: 'try.loan.applicant' }],
      verdict: () => ({ tone: 'yes', head: '五元。', lines: [], provisions: [] }),
    } as const
    const { page, asked: calls } = await openPage(TryForm, '/try/fine', {
      answers: { '/rules/library/fine/evaluate': answer },
      about: about.demonstration,
      props: { asked, rule },
    })
    expect(calls).toEqual([])
    await page.find('form').trigger('submit')
    await settled()
    expect(page.find('.verdict').text()).toBe('五元。')
    expect(page.find('details summary').exists()).toBe(true)
    expect(page.text()).toContain('这是试算，不是决定')
  })
})
