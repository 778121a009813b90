import Chart from '@/ui/chart/Chart.vue'
import type { ChartData } from '@/ui/chart/data'
import CityMap from '@/ui/map/CityMap.vue'
import { heatSteps, stepOf, type LegendEntry, type MapLayer, type MarkShape } from '@/ui/map/layers'
import { sketch } from '@/ui/map/sketch/sketch'
import { say } from '@/locale'
import { both, exhibit, long, type Exhibit } from './exhibit'

const branches = () => [both('东馆', 'East'), both('西馆', 'West'), both('南馆', 'South'), long()]
const lent = (): ChartData => ({
  rowsAre: both('馆', 'Branch'),
  rows: branches(),
  unit: both('册', 'books'),
  series: [{ name: both('借出', 'Lent'), values: [4200, 3800, null, 910] }],
})
const byMonth = (): ChartData => ({
  rowsAre: both('月', 'Month'),
  rows: ['1', '2', '3', '4', '5', '6'],
  unit: both('册', 'books'),
  series: [
    { name: both('借出', 'Lent'), values: [420, 980, 1500, 2210, 3120, null] },
    { name: both('进度', 'Schedule'), target: true, values: [600, 1200, 1800, 2400, 3000, 3600] },
  ],
})
const returned = (): ChartData => ({
  ...lent(),
  series: [
    { name: both('按期', 'In time'), values: [40, 32, 18, 9] },
    { name: both('迟还', 'Late'), values: [6, 2, 3, 1] },
    { name: both('未还', 'Missing'), values: [1, 4, 0, 2] },
  ],
})
const bySubject = (): ChartData => ({
  ...lent(),
  unit: undefined,
  series: [both('文学', 'Literature'), both('水利', 'Water'), both('历史与地理', 'History and geography')].map(
    (name, at) => ({
      name,
      unit: both('册', 'books'),
      values: [120 * (at + 1), 300, at === 1 ? null : 40, 900],
      fullness: [0.1 + at * 0.2, 0.5, 0.3, at === 2 ? null : 0.9],
    }),
  ),
})

const states: [string, string, string, MarkShape][] = [
  ['open', '待办', 'Open', 'ring'],
  ['soon', '临期', 'Due soon', 'diamond'],
  ['overdue', '逾期', 'Overdue', 'triangle'],
  ['done', '办结', 'Done', 'square'],
]
const legend = (): LegendEntry[] =>
  states.map(([key, zh, en, shape]) => ({ key, label: both(zh, en), colour: key, shape }))

/** Places strewn over the city, the same each time. */
function kiosks(count: number): MapLayer['things'] {
  return Array.from({ length: count }, (_, at) => ({
    id: `kiosk-${at}`,
    name: both(`书亭 ${at + 1}`, `Kiosk ${at + 1}`),
    note: both(states[at % 4]![1], states[at % 4]![2]),
    entry: states[at % 4]![0],
    geometry: {
      type: 'Point',
      coordinates: [112.9 + ((at * 0.618034) % 1) * 1.2, 34.4 + ((at * 0.754878) % 1) * 0.45],
    },
  }))
}

const kioskLayer = (count: number): MapLayer => ({
  key: 'kiosks',
  name: both('书亭', 'Kiosks'),
  legend: legend(),
  things: kiosks(count),
  clustered: count > 100,
})
const riverLayer = (): MapLayer => ({
  key: 'rivers',
  name: both('水质', 'Water'),
  legend: [
    { key: 'met', label: both('达到', 'Met'), colour: 'w3', numeral: 'Ⅲ' },
    { key: 'missed', label: both('没有达到', 'Not met'), colour: 'w5', dashed: true },
  ],
  things: sketch()
    .waters.filter(({ rank }) => rank === 2)
    .map((water, at) => ({
      id: `river-${at}`,
      name: say(water),
      entry: at % 2 ? 'missed' : 'met',
      text: at % 2 ? 'Ⅴ' : 'Ⅲ',
      geometry: water.geometry,
    })),
})
const unitLayer = (): MapLayer => {
  const { units } = sketch()
  const values = units.map((_, at) => (at * 137 + 20) % 900)
  const steps = heatSteps(values, (from, to) => (to === null ? `≥ ${from}` : `${from}–${to}`))
  return {
    key: 'units',
    name: both('借出', 'Lent'),
    legend: steps,
    things: units.map((unit, at) => ({
      id: unit.code,
      name: say(unit),
      entry: stepOf(steps, values[at]!)!.key,
      text: String(values[at]),
      textAt: unit.label,
      geometry: unit.geometry,
    })),
  }
}
const map =
  (selected: string, ...layers: (() => MapLayer)[]) =>
  () => ({
    label: both('书亭', 'Kiosks'),
    selected,
    layers: layers.map((layer) => layer()),
    day: '2019-06-18',
  })

/** Maps and charts. */
export const drawings: Exhibit[] = [
  exhibit('map/CityMap', CityMap, [
    { name: 'area', props: map('410183', unitLayer) },
    { name: 'line', props: map('', riverLayer, () => kioskLayer(24)) },
    { name: 'many', props: map('', () => kioskLayer(2000)) },
    { name: 'small', props: () => ({ ...map('', riverLayer)(), small: true }) },
    { name: 'empty', props: map('') },
  ]),
  exhibit('chart/Chart', Chart, [
    { name: 'bar', props: () => ({ kind: 'bar', title: both('各馆借出', 'Lent by branch'), data: lent() }) },
    { name: 'line', props: () => ({ kind: 'line', title: both('逐月借出', 'Lent by month'), data: byMonth() }) },
    { name: 'stacked', props: () => ({ kind: 'stacked', title: both('归还', 'Returns'), data: returned() }) },
    { name: 'heat', props: () => ({ kind: 'heat', title: both('各馆各类', 'By subject'), data: bySubject() }) },
    { name: 'empty', props: () => ({ kind: 'bar', title: both('各馆借出', 'Lent'), data: { ...lent(), rows: [] } }) },
  ]),
]
