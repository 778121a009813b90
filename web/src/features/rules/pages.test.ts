import type { Session } from '@/app/session'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openPage, settled } from '@/testing/page'
import { about, session } from '@/features/access/examples'
import { fragmentOf } from './address'
import DecisionPage from './decisions/DecisionPage.vue'
import { answer, changes, decision, nearest, parameter, rehearsal, rule } from './examples'
import ChangePage from './parameters/ChangePage.vue'
import ParameterPage from './parameters/ParameterPage.vue'
import { csvOf, readLines } from './rehearsals/cases'
import RehearsalPage from './rehearsals/RehearsalPage.vue'
import RulePage from './RulePage.vue'

const editor: Session = { ...session.officer, roles: [{ role: 'EDITOR', module: null, division: '410100' }] }
const common = {
  '/rules/library/fine': rule,
  '/rules/library/fine/evaluate': answer,
  '/rules/library/fine/nearest': nearest,
  '/rules': { items: [{ ...rule, area: 'library' }], total: 1 },
  '/parameters/library/finePerDay': parameter,
  '/parameters': { parameters: [{ ...parameter, ...parameter.history[0] }] },
  '/parameter-changes': { items: [], total: 0, next: null, asOf: '' },
}

afterEach(() => vi.unstubAllGlobals())

describe('the page of a rule', { timeout: 10_000 }, () => {
  const open = (address: string, answers: object = {}) =>
    openPage(RulePage, address, {
      answers: { ...common, ...answers },
      about: about.demonstration,
      props: { area: 'library', name: 'fine' },
    })

  it('takes an example in, answers it in words, and says what would change it', async () => {
    const { page } = await open('/rules/library/fine')
    expect(page.text()).toContain('还没有情形')
    await page.find('.examples button').trigger('click')
    await vi.waitFor(() => expect(page.text()).toContain('逾期日数 10 → 0'), 8000)
    expect(page.find('.res').text()).toContain('5.00')
    expect(page.find('.res').text()).toContain('可以续借是')
    expect(page.find('.steps').text()).toContain('每日逾期费 0.50')
    expect(page.find('.fx').text()).toContain('10 × 0.50')
    expect(page.text()).toContain('六万八千元')
  })

  it('opens the case of its address, and shows every fault at its field', async () => {
    const fragment = fragmentOf({ asOf: '2019-06-03', knownOn: '', draft: { daysLate: 'x' } })
    const { page } = await open(`/rules/library/fine${fragment}`, { '/rules/library/fine/evaluate': 422 })
    expect((page.find('input[inputmode=decimal]').element as HTMLInputElement).value).toBe('x')
    expect(page.find('[role=alert]').text()).toContain('平台不肯')
  })
})

describe('the page of a figure', () => {
  it('shows what holds today, all its values, its rules, and lets an editor propose', async () => {
    const { page } = await openPage(ParameterPage, '/parameters/library/finePerDay', {
      answers: common,
      about: about.demonstration,
      session: editor,
      props: { area: 'library', name: 'finePerDay' },
    })
    expect(page.find('.now').text()).toBe('0.50 元')
    expect(page.findAll('tbody tr')).toHaveLength(2)
    expect(page.find('tr.on').text()).toContain('2019-01-01')
    expect(page.find('form.sheet').exists()).toBe(true)
  })
})

describe('a proposed change', () => {
  const open = (change: object) =>
    openPage(ChangePage, '/parameter-changes/0197-1', {
      answers: { ...common, '/parameter-changes/0197-1': change },
      session: editor,
      props: { id: '0197-1' },
    })

  it('shows what it turns, its one deed of legal effect, and why the others cannot be done', async () => {
    const { page } = await open(changes.proposed)
    expect(page.find('.values').text()).toBe('0.50 元 → 1.00 元')
    expect(page.text()).toContain('3 个例子里有 1 个结果不同')
    expect(page.text()).toContain('逾期费 5.00 → 10.00')
    expect(page.find('.order .btn.main').text()).toBe('签发')
    expect(page.text()).toContain('只有提出的人可以撤回。')
  })

  it('asks for a reason before it is sent back', async () => {
    const { page } = await open(changes.proposed)
    await page.findAll('.now button')[1]!.trigger('click')
    expect(page.find('textarea').exists()).toBe(true)
  })

  it('says why it was sent back', async () => {
    const { page } = await open(changes.rejected)
    expect(page.text()).toContain('缺文件。')
    expect(page.text()).toContain('已退回')
  })
})

describe('a kept decision', () => {
  it('shows facts, outcome and steps, and says whether it comes out the same again', async () => {
    const { page } = await openPage(DecisionPage, '/decisions/0197-2', {
      answers: {
        ...common,
        '/decisions/0197-2': decision,
        '/decisions/0197-2/replay': { same: true, outcome: decision.outcome, differences: [] },
      },
      props: { id: '0197-2' },
    })
    expect(page.find('.facts').text()).toContain('逾期日数10')
    expect(page.find('.res').text()).toContain('5.00')
    await page.find('.btn.main').trigger('click')
    await settled()
    expect(page.text()).toContain('重算结果与存下的一致')
  })
})

describe('a rehearsal', () => {
  it('asks for a changed figure first, then shows who wins and loses', async () => {
    const { page } = await openPage(RehearsalPage, '/rehearsals?rule=library/fine&parameter=library/finePerDay', {
      answers: { ...common, '/rules/library/fine/rehearsals': rehearsal },
      about: about.demonstration,
    })
    await page.find('form').trigger('submit')
    expect(page.find('[role=alert]').text()).toContain('先选一项参数')
    await page.find('.figure input').setValue('1')
    await page.find('form').trigger('submit')
    await settled()
    expect(page.text()).toContain('2/3')
    expect(page.text()).toContain('金额合计：改前 10.00 元，改后 20.00 元')
    expect(page.findAll('.bars li')).toHaveLength(2)
    expect(page.find('summary').text()).toContain('逾期费 5.00 → 10.00')
  })

  it('reads pasted lines and says which are no cases', () => {
    const read = readLines(
      '{"asOf":"2019-06-03","input":{}}\n\n{"asOf":1}\nx\n{"asOf":"2019-06-03","input":{},"group":"甲"}',
    )
    expect(read.bad).toEqual([3, 4])
    expect(read.cases.map(({ group }) => group)).toEqual([undefined, '甲'])
  })

  it('is saved as a sheet in which no group becomes a formula', () => {
    const csv = csvOf(rehearsal, ['a', 'b', 'c', 'd', 'e', 'f', 'g'], (group) => group ?? '无')
    expect(csv.split('\r\n')[1]).toBe(`"'=成人","2","0","2","0","10","20"`)
  })
})
