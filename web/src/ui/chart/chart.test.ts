import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import Chart from './Chart.vue'
import { csvOf, spokenPoint, step, type ChartData } from './data'
import { optionsOf } from './options'

const data: ChartData = {
  rowsAre: '单位',
  rows: ['东区', '西区', '=1+1'],
  unit: '人',
  series: [
    { name: '填报', values: [420, null, 1000] },
    { name: '登记, "核"', values: [400, 380, 990] },
  ],
}
const token = (name: string) => `<${name}>`
const look = { token, wide: true, words: () => '' }

describe('the data behind a chart', () => {
  it('goes out as CSV that spreadsheets read and do not run', () => {
    expect(csvOf(data)).toBe('\uFEFF单位,填报,"登记, ""核"""\r\n东区,420,400\r\n西区,,380\r\n\'=1+1,1000,990\r\n')
  })

  it('is said point by point', () => {
    expect(spokenPoint(data, { series: 0, row: 2 }, '没有数', '，')).toBe('=1+1，填报，1,000 人')
    expect(spokenPoint(data, { series: 0, row: 1 }, '没有数', '，')).toBe('西区，填报，没有数')
  })

  it('is walked with arrows, never out of it', () => {
    expect(step(data, { series: 0, row: 2 }, 'ArrowRight')).toEqual({ series: 0, row: 2 })
    expect(step(data, { series: 0, row: 2 }, 'ArrowDown')).toEqual({ series: 1, row: 2 })
    expect(step(data, { series: 1, row: 2 }, 'Home')).toEqual({ series: 1, row: 0 })
  })
})

describe('what is drawn', () => {
  it('takes its colours from the design', () => {
    const bars = optionsOf('bar', data, look) as { series: { itemStyle: { color: string } }[] }
    expect(bars.series[0]!.itemStyle.color).toBe('<dai>')
  })

  it('tells stacked series apart by pattern too', () => {
    expect(optionsOf('stacked', data, look)).toMatchObject({ aria: { decal: { show: true } } })
  })

  it('draws a target dashed, its name at its end', () => {
    const line = optionsOf('line', { ...data, series: [{ name: '进度', values: [1, 2, 3], target: true }] }, look)
    expect(line).toMatchObject({ series: [{ lineStyle: { type: 'dashed' }, endLabel: { formatter: '进度' } }] })
  })

  it('leaves cells without a figure out of a heat map', () => {
    const heat = optionsOf('heat', data, look) as { series: { data: unknown[] }[] }
    expect(heat.series[0]!.data).toHaveLength(5)
  })
})

describe('a chart', () => {
  const chart = (given = data) =>
    mount(Chart, { props: { title: '就业', kind: 'bar', data: given }, global: { stubs: { ChartCanvas: true } } })

  it('has its table behind it', async () => {
    const wrapper = chart()
    expect(wrapper.find('table').exists()).toBe(false)
    await wrapper.find('button').trigger('click')
    expect(wrapper.findAll('tbody tr')).toHaveLength(3)
    expect(wrapper.text()).toContain('1,000')
    expect(wrapper.text()).toContain('—')
  })

  it('says when there is nothing to draw', () => {
    expect(chart({ ...data, rows: [] }).text()).toContain('没有可画的数')
  })
})
