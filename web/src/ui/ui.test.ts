import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { h } from 'vue'
import { t } from '@/locale'
import DeedList from './DeedList/DeedList.vue'
import * as deeds from './DeedList/examples'
import ErrorState from './ErrorState.vue'
import FacetPick from './FacetPick/FacetPick.vue'
import * as facets from './FacetPick/examples'
import { Say } from './Say/Say'
import StateMark from './StateMark/StateMark.vue'
import * as marks from './StateMark/examples'
import TermRuler from './TermRuler/TermRuler.vue'
import * as rulers from './TermRuler/examples'

describe('the mark of a state', () => {
  it.each(marks.examples)('$name has a shape and a word', ({ props }) => {
    const mark = mount(StateMark, { props })
    expect(mark.find('svg').element.children.length).toBeGreaterThan(0)
    expect(mark.text()).not.toBe('')
  })
})

describe('the list of deeds', () => {
  it.each(deeds.examples)('$name', ({ props, buttons, reasons }) => {
    const list = mount(DeedList, { props: { ...props, nameOf: (deed: string) => deed } })
    expect(list.findAll('button')).toHaveLength(buttons)
    expect(list.findAll('dd')).toHaveLength(reasons)
    expect(list.findAll('.btn.main').length).toBeLessThanOrEqual(1)
    for (const reason of list.findAll('dd')) expect(reason.text()).not.toBe('')
  })
})

describe('the ruler of a term', () => {
  it('counts working days, hatches days off, ends in ink', () => {
    const ruler = mount(TermRuler, { props: rulers.running })
    expect(ruler.findAll('span').map((cell) => cell.text())).toEqual([
      '13起',
      '141',
      '15休',
      '16休',
      '172',
      '183',
      '194',
      '20止',
    ])
    expect(ruler.find('.now').text()).toContain('18')
    expect(ruler.attributes('aria-label')).toContain('2019-06-20')
  })

  it('goes on in vermilion past its end', () => {
    expect(mount(TermRuler, { props: rulers.over }).findAll('.over')).toHaveLength(1)
  })
})

describe('a facet', () => {
  it.each(facets.examples)('$name is set as $manner', ({ props, manner }) => {
    const facet = mount(FacetPick, { props })
    expect(facet.find('fieldset').exists()).toBe(manner === 'buttons')
    expect(facet.find('select').exists()).toBe(manner === 'list')
  })

  it('lets go of a choice that is chosen again', async () => {
    const facet = mount(FacetPick, { props: { ...facets.examples[0]!.props, modelValue: 'v1' } })
    await facet.findAll('button')[1]!.trigger('click')
    expect(facet.emitted('update:modelValue')).toEqual([['']])
  })
})

describe('an error', () => {
  const problem = {
    status: 404,
    code: 'NO_SUCH',
    zh: '册中没有这一件。',
    en: 'none',
    next: { zh: '回到列表', en: 'list' },
  }

  it('says what, what to do, and under which code it is known', async () => {
    const error = mount(ErrorState, { props: { problem } })
    expect(error.text()).toContain('册中没有这一件。')
    expect(error.text()).toContain('回到列表')
    expect(error.text()).toContain('NO_SUCH')
    await error.find('button').trigger('click')
    expect(error.emitted('retry')).toHaveLength(1)
  })
})

describe('a sentence with a figure set apart', () => {
  it('keeps its order', () => {
    const said = mount(Say, {
      props: { sentence: 'document.rosters', values: { n: 3 } },
      slots: { n: ({ text }: { text: string }) => h('b', text) },
    })
    expect(said.text().replace(/\s/g, '')).toBe(t('document.rosters', { n: 3 }).replace(/\s/g, ''))
    expect(said.find('b').text()).toBe('3')
  })
})
