import type { Certainty } from '@/api/types'
import { table, targets } from '../targets/examples'
import { tasks } from '../examples'
import type { TaskDetail } from '../tasks/types'
import type { Decidable, Extraction, ExtractionItem } from './types'

// Readings of the invented library office, one of each kind.
const doubt: Certainty = {
  state: 'TO_CONFIRM',
  reasons: [{ zh: '单位一栏可以读成两家或三家。', en: 'The cell of agencies reads as two or as three.' }],
}
const actions: Decidable['actions'] = [
  { deed: 'CONFIRM', possible: true, why: null },
  { deed: 'CORRECT', possible: true, why: null },
  { deed: 'REJECT', possible: true, why: null },
]
const decided = { zh: '已由示例乙确认，更正仍可。', en: 'Confirmed already; it can still be corrected.' }

export const decidable: Omit<Decidable, 'id' | 'provision'> = {
  document: 'ex-2019-2',
  documentNumber: '示例〔2019〕2号',
  label: '一、1.',
  certainty: doubt,
  confirmation: { state: 'OPEN', by: null, at: null, note: null },
  passage: {
    from: 120,
    to: 150,
    before: '一、读者服务\n1. ',
    text: '建成读者服务台 12 处，年底前开放。\n责任单位：市示例文化局、示例读者协会',
    after: '\n2. 借阅满意率达到 96% 以上。',
    line: 42,
  },
  history: [],
  actions,
  version: 1,
}

const roster = [
  { name: '示例甲', position: '馆长', role: '组长' },
  { name: '示例乙', position: '副馆长', role: '成员' },
]

export const extractions: Extraction[] = [
  ...tasks.map((task): Extraction => ({
    ...decidable,
    id: task.id,
    kind: 'TASK',
    provision: task.provision,
    documentTitle: '',
    summary: task.text,
    content: task,
  })),
  {
    ...decidable,
    id: 'q2',
    kind: 'TARGET',
    provision: '2.1',
    documentTitle: '',
    summary: '新增馆藏 30000册',
    content: targets[1]!,
  },
  {
    ...decidable,
    id: 'r1',
    kind: 'ROSTER',
    provision: 'a1',
    documentTitle: '',
    summary: '示例领导小组 2/3',
    content: { name: '示例领导小组', announced: 3, entries: roster },
    certainty: {
      state: 'TO_CONFIRM',
      reasons: [{ zh: '文中自称 3 人，数出 2 人。', en: 'Three announced, two found.' }],
    },
  },
  {
    ...decidable,
    id: 'd1',
    kind: 'DOCUMENT',
    provision: '',
    documentTitle: '',
    summary: '关于印发读者服务要点的通知',
    content: {
      title: '关于印发读者服务要点的通知',
      issuer: '示例市人民政府办公厅',
      date: '2019-03-20',
      adoptedOn: null,
      inForceFrom: null,
      validTo: null,
    },
  },
]

/** The cells of the invented table, as readings. */
export const cells: Extraction[] = table.rows.flatMap((row) =>
  row.cells.flatMap((cell, at): Extraction[] =>
    cell
      ? [
          {
            ...decidable,
            id: cell.target,
            kind: 'TARGET',
            provision: '4',
            documentTitle: table.title,
            summary: `${row.division} ${table.columns[at]!.name}`,
            certainty: cell.certainty!,
            confirmation: cell.confirmation!,
            passage: { from: 9, to: 20, before: '', text: `${row.division} ${cell.value}`, after: '', line: 88 },
            content: {
              name: table.columns[at]!.name,
              unit: table.columns[at]!.unit,
              direction: 'AT_LEAST',
              value: cell.value,
              division: row.division,
              due: null,
            },
          },
        ]
      : [],
  ),
)

export const queue: ExtractionItem[] = extractions.map((one, position) => ({ ...one, position }))

/** The same task before and after a person looked at it. */
export const taskDetails: Record<'open' | 'corrected', TaskDetail> = {
  open: { ...tasks[0]!, ...decidable, id: tasks[0]!.id, provision: tasks[0]!.provision, documentTitle: '' },
  corrected: {
    ...tasks[0]!,
    ...decidable,
    id: tasks[0]!.id,
    provision: tasks[0]!.provision,
    documentTitle: '',
    confirmation: { state: 'CORRECTED', by: '示例乙', at: '2019-06-17T02:00:00Z', note: '协会是配合单位。' },
    history: [
      { what: 'READ', by: null, at: '2019-06-16T02:00:00Z', note: null, was: null, is: null },
      {
        what: 'CORRECTED',
        by: '示例乙',
        at: '2019-06-17T02:00:00Z',
        note: '协会是配合单位。',
        was: { term: null },
        is: { term: '年底前' },
      },
    ],
    actions: [
      { deed: 'CORRECT', possible: true, why: null },
      { deed: 'CONFIRM', possible: false, why: decided },
      { deed: 'REJECT', possible: true, why: null },
    ],
    version: 2,
  },
}
