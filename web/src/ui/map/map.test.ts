import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import CityMap from './CityMap.vue'
import { keysOf } from './keys'
import type { MapLayer, MapThing } from './layers'
import { roundLength } from './scale'

const thing = (id: string, name: string): MapThing => ({
  id,
  name,
  entry: 'open',
  note: '待办',
  geometry: { type: 'Point', coordinates: [113.6, 34.7] },
})
const layers: MapLayer[] = [
  { key: 'a', name: '问题', legend: [{ key: 'open', label: '待办', colour: 'open' }], things: [thing('1', '金水河'), thing('2', '贾鲁河')] },
  { key: 'b', name: '断面', legend: [{ key: 'open', label: '断面', colour: 'dai' }], things: [thing('3', '双洎河')] },
] // prettier-ignore

const map = (props: object = {}) =>
  mount(CityMap, { props: { label: '水', layers, selected: '', ...props }, global: { stubs: { MapCanvas: true } } })

describe('the map of the city', () => {
  it('lists the same content beside the canvas and selects from it', async () => {
    const wrapper = map({ selected: '2' })
    const buttons = wrapper.findAll('details button')
    expect(buttons.map((button) => button.text())).toEqual(['金水河待办', '贾鲁河待办', '双洎河待办'])
    expect(buttons[1]!.attributes('aria-pressed')).toBe('true')
    await buttons[0]!.trigger('click')
    await buttons[1]!.trigger('click')
    expect(wrapper.emitted('update:selected')).toEqual([['1'], ['']])
  })

  it('takes a layer away', async () => {
    const wrapper = map()
    await wrapper.findAll('.legend input')[0]!.setValue(false)
    expect(wrapper.findAll('details button')).toHaveLength(1)
  })

  it('finds by name, with keys', async () => {
    const wrapper = map()
    const input = wrapper.find('[role=combobox]')
    await input.setValue('河')
    await input.trigger('keydown', { key: 'ArrowDown' })
    await input.trigger('keydown', { key: 'ArrowDown' })
    await input.trigger('keydown', { key: 'Enter' })
    expect(wrapper.emitted('update:selected')).toEqual([['2']])
  })

  it('says when nothing matches', async () => {
    const wrapper = map()
    await wrapper.find('[role=combobox]').setValue('长江')
    expect(wrapper.find('.none').text()).toBe('没有相符的')
  })
})

describe('keys on the map', () => {
  const press = (keys: string[]) => {
    const did: string[] = []
    const key = keysOf({
      pan: (right, down) => did.push(`pan ${right} ${down}`),
      zoom: (by) => did.push(`zoom ${by}`),
      whole: () => did.push('whole'),
      things: () => layers.flatMap((layer) => layer.things),
      point: (one, at, of) => did.push(one ? `${at}/${of} ${one.name}` : 'nowhere'),
      select: (id) => did.push(`select ${id}`),
    })
    keys.forEach((name) => key(new KeyboardEvent('keydown', { key: name })))
    return did
  }

  it('move, zoom and show all', () => {
    expect(press(['ArrowLeft', '+', '-', '0'])).toEqual(['pan -0.2 0', 'zoom 1', 'zoom -1', 'whole'])
  })

  it('go from thing to thing in a round, select and let go', () => {
    expect(press(['n', 'n', 'N', 'n', 'p', 'Enter', 'Escape'])).toEqual([
      '1/3 金水河',
      '2/3 贾鲁河',
      '3/3 双洎河',
      '1/3 金水河',
      '3/3 双洎河',
      'select 3',
      'nowhere',
      'select ',
    ])
  })

  it('leave other keys alone', () => {
    expect(press(['x', 'Tab'])).toEqual([])
  })
})

describe('the bar of the scale', () => {
  it.each([
    [37_400, 20_000],
    [9, 5],
    [1999, 1000],
    [50, 50],
  ])('of at most %d m is %d m long', (most, metres) => {
    expect(roundLength(most)).toBe(metres)
  })
})
