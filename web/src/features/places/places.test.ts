import { describe, expect, it } from 'vitest'
import { table } from '@/features/gazette/targets/examples'
import { heatSteps, stepOf } from '@/ui/map/layers'
import { sketch } from '@/ui/map/sketch/sketch'
import { columnOf, layerOf, rowsOf } from './figures'

const words = {
  name: ({ zh }: { zh: string }) => zh,
  figure: String,
  step: (from: number, to: number | null) => `${from}–${to ?? ''}`,
  none: '没有',
}
const figure = { name: '示例', unit: '人', values: new Map([['410105', 800], ['410183', 20]]) } // prettier-ignore

describe('the units by a figure', () => {
  it('takes a column of a table, rows whose unit is not known left out', () => {
    const coded = { ...table, rows: table.rows.map((row, at) => (at === 2 ? { ...row, code: '410105' } : row)) }
    expect([...columnOf(coded, 0)!.values]).toEqual([['410105', 700]])
    expect(columnOf(table, 9)).toBeNull()
  })

  it('lists the largest first and those without a figure last', () => {
    const rows = rowsOf(sketch().units, figure)
    expect(rows.slice(0, 2).map(({ code }) => code)).toEqual(['410105', '410183'])
    expect(rows.at(-1)!.value).toBeNull()
    expect(rows).toHaveLength(16)
  })

  it('colours each unit by its step and says its figure; without one it says so', () => {
    const layer = layerOf(sketch().units, figure, words)
    const named = new Map(layer.things.map((thing) => [thing.name, thing]))
    expect(named.get('金水区')).toMatchObject({ text: '800', note: '800' })
    expect(named.get('登封市')).toMatchObject({ entry: 'none', note: '没有', text: undefined })
    expect(layer.legend.at(-1)!.key).toBe('none')
  })
})

describe('steps of a figure', () => {
  it('have round limits and each about as many values', () => {
    const steps = heatSteps([4730, 15, 60, 420, 650, 900, 1234, 5600, 7100, 12000], words.step)
    expect(steps.map(({ from }) => from)).toEqual([15, 420, 900, 4700, 7100])
    expect(stepOf(steps, 1234)?.from).toBe(900)
    expect(stepOf(steps, 1)?.from).toBe(15)
  })

  it('are one where all are equal, none where there is nothing', () => {
    expect(heatSteps([5, 5, 5], words.step)).toHaveLength(1)
    expect(heatSteps([], words.step)).toEqual([])
  })
})
