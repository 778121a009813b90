import ChoiceField from '@/ui/ChoiceField.vue'
import DayField from '@/ui/DayField.vue'
import { examples as facets } from '@/ui/FacetPick/examples'
import FacetPick from '@/ui/FacetPick/FacetPick.vue'
import FilterBar from '@/ui/FilterBar.vue'
import FormField from '@/ui/FormField.vue'
import type { Drawn } from '@/ui/map/geojson'
import GeometryField from '@/ui/map/GeometryField.vue'
import SearchField from '@/ui/SearchField.vue'
import TextBox from '@/ui/TextBox.vue'
import { h } from 'vue'
import { both, exhibit, long, type Exhibit } from './exhibit'

const kinds = (count: number) => () => ({
  label: both('馆别', 'Branch'),
  modelValue: '2',
  options: Array.from({ length: count }, (_, at) => ({
    value: String(at + 1),
    label: both(`第 ${at + 1} 分馆`, `Branch ${at + 1}`),
  })),
})
const hint = () => both('写全名，如“示例甲”', 'The full name, such as “Example A”')
const fault = () => both('不能空着；不写就无法办证。', 'Must not be empty; no card can be issued without it.')
const named = (more: object = {}) => ({ label: both('读者姓名', 'Name of the reader'), modelValue: '', ...more })

const area: Drawn = {
  type: 'Polygon',
  coordinates: [
    [
      [113.62, 34.74],
      [113.66, 34.74],
      [113.66, 34.77],
      [113.62, 34.77],
      [113.62, 34.74],
    ],
  ],
}
const line: Drawn = {
  type: 'LineString',
  coordinates: [
    [113.5, 34.7],
    [113.62, 34.75],
    [113.7, 34.72],
  ],
}

const geometry =
  (modelValue: Drawn | null, more: object = {}) =>
  () => ({
    label: both('书亭的位置', 'Place of the kiosk'),
    modelValue,
    ...more,
  })

/** Fields a person fills in. */
export const fields: Exhibit[] = [
  exhibit('FormField', FormField, [
    { name: 'empty', props: () => named() },
    { name: 'hint', props: () => named({ modelValue: both('示例甲', 'Example A'), hint: hint() }) },
    { name: 'fault', props: () => named({ hint: hint(), fault: fault() }) },
    { name: 'long', props: () => named({ label: long(), modelValue: long() }) },
  ]),
  exhibit('TextBox', TextBox, [
    { name: 'usual', props: () => named({ label: both('事由', 'Reason'), modelValue: long() }) },
    { name: 'fault', props: () => named({ label: both('事由', 'Reason'), fault: fault(), hint: hint() }) },
  ]),
  exhibit('ChoiceField', ChoiceField, [
    { name: 'few', props: kinds(3) },
    { name: 'many', props: kinds(9) },
    { name: 'fault', props: () => ({ ...kinds(3)(), modelValue: '', fault: fault() }) },
  ]),
  exhibit('DayField', DayField, [
    { name: 'empty', props: () => ({ label: both('借出日', 'Lent on'), modelValue: '' }) },
    { name: 'chosen', props: () => ({ label: both('借出日', 'Lent on'), modelValue: '2019-06-18' }) },
    { name: 'small', props: () => ({ label: both('借出日', 'Lent on'), modelValue: '2019-06-18', bare: true }) },
  ]),
  exhibit('SearchField', SearchField, [
    { name: 'empty', props: () => ({ label: both('找书', 'Find a book'), modelValue: '' }) },
    { name: 'long', props: () => ({ label: both('找书', 'Find a book'), modelValue: long() }) },
  ]),
  exhibit(
    'FacetPick/FacetPick',
    FacetPick,
    facets.map(({ props }, at) => ({ name: at === 0 ? 'few' : at === 3 ? 'many' : 'usual', props: () => props })),
  ),
  exhibit('FilterBar', FilterBar, [
    {
      name: 'chosen',
      props: () => ({ active: true }),
      slots: () => ({
        default: () => h(SearchField, { label: both('找书', 'Find a book'), modelValue: both('水经注', 'Water') }),
      }),
    },
  ]),
  exhibit('map/GeometryField', GeometryField, [
    { name: 'empty', props: geometry(null) },
    { name: 'area', props: geometry(area, { kinds: ['Polygon'], context: [line] }) },
    { name: 'line', props: geometry(line, { kinds: ['LineString'] }) },
    { name: 'fault', props: geometry({ type: 'Point', coordinates: [113.62, 34.75] }, { fault: fault() }) },
  ]),
]
