import type { Certainty, Confirmation } from '@/api/types'
import type { MatrixCell, TableItem, TargetItem, TargetTable } from './types'

// Invented figures of an invented library office; one of the two sums does not fit.
const sure: Certainty = { state: 'SURE', reasons: [] }
const none: Confirmation = { state: 'NOT_NEEDED', by: null, at: null, note: null }
const cell = (target: string, value: number): MatrixCell => ({
  target,
  value,
  certainty: sure,
  confirmation: { state: 'NOT_NEEDED', by: null, at: null, note: null },
})

export const table: TargetTable = {
  document: 'ex-2019-1',
  number: '示例〔2019〕1号',
  title: '示例市读者证发放办法',
  columns: [
    { name: '办证数', unit: '张', direction: 'AT_LEAST', provision: '4' },
    { name: '新增馆藏', unit: '册', direction: 'AT_LEAST', provision: '4' },
  ],
  rows: [
    { division: '合计', code: null, kind: 'TOTAL', cells: [cell('t-total-0', 1200), cell('t-total-1', 30000)] },
    { division: '市本级', code: '410100', kind: 'CITY', cells: [null, cell('t-city-1', 4980)] },
    { division: '东区', code: null, kind: 'UNIT', cells: [cell('t-0-0', 700), cell('t-0-1', 12000)] },
    { division: '西区', code: null, kind: 'UNIT', cells: [cell('t-1-0', 480), cell('t-1-1', 12000)] },
    {
      division: '示例县',
      code: null,
      kind: 'UNIT',
      cells: [
        cell('t-2-0', 20),
        {
          ...cell('t-2-1', 1000),
          certainty: { state: 'TO_CONFIRM', reasons: [{ zh: '合计对不上。', en: 'The sum does not fit.' }] },
          confirmation: { state: 'OPEN', by: null, at: null, note: null },
        },
      ],
    },
  ],
  sums: [
    { column: '办证数', printed: 1200, computed: 1200, fits: true },
    { column: '新增馆藏', printed: 30000, computed: 29980, fits: false },
  ],
}

export const tables: TableItem[] = [
  { document: 'ex-2019-1', number: '示例〔2019〕1号', title: '示例市读者证发放办法', rows: 5, columns: 2 },
]

export const targets: TargetItem[] = [
  {
    id: 'q1',
    document: 'ex-2019-2',
    documentNumber: '示例〔2019〕2号',
    documentTitle: '关于印发读者服务要点的通知',
    provision: '1.2',
    position: 1,
    label: '一、2.',
    name: '借阅满意率',
    unit: '%',
    direction: 'AT_LEAST',
    value: 96,
    division: null,
    due: null,
    certainty: sure,
    confirmation: none,
  },
  {
    id: 'q2',
    document: 'ex-2019-2',
    documentNumber: '示例〔2019〕2号',
    documentTitle: '关于印发读者服务要点的通知',
    provision: '2.1',
    position: 2,
    label: '二、3.',
    name: '新增馆藏',
    unit: '册',
    direction: 'AT_LEAST',
    value: 30000,
    division: null,
    due: '2019-12-31',
    certainty: { state: 'TO_CONFIRM', reasons: [{ zh: '“3 万册”可以读成两个数。', en: 'Reads as two figures.' }] },
    confirmation: { state: 'OPEN', by: null, at: null, note: null },
  },
]
