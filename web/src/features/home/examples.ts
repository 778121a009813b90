import type { Page } from '@/api/types'
import type { Extraction, ImportItem, UnknownName } from './types'

const asOf = '2019-06-18T01:12:00Z'
const page = <T>(items: T[]): Page<T> => ({ items, total: items.length, next: null, asOf })

export const extractions: Page<Extraction> = page([
  {
    id: 'x1',
    kind: 'TASK',
    document: 'ex-2019-1',
    documentNumber: '示例〔2019〕1号',
    provision: '3',
    label: '第三条',
    summary: '第 3 项：建成读者服务台 12 处',
    documentTitle: '示例市读者证发放办法',
    position: 1,
    certainty: {
      state: 'TO_CONFIRM',
      reasons: [{ zh: '单位一栏可以读成两家或三家。', en: 'The cell of agencies reads as two or as three.' }],
    },
    confirmation: { state: 'OPEN', by: null, at: null, note: null },
  },
  {
    id: 'x2',
    kind: 'TARGET',
    document: 'ex-2019-1',
    documentNumber: '示例〔2019〕1号',
    provision: '4.1',
    label: '1.',
    summary: '办证数，合计 1,200 张',
    documentTitle: '示例市读者证发放办法',
    position: 2,
    certainty: {
      state: 'TO_CONFIRM',
      reasons: [{ zh: '各馆相加为 1,180，与合计差 20。', en: 'The libraries add up to 1,180, twenty short.' }],
    },
    confirmation: { state: 'OPEN', by: null, at: null, note: null },
  },
])

const undecided = { state: 'UNKNOWN', agency: null, by: null, at: null, reason: null } as const

export const names: Page<UnknownName> = page([
  {
    id: 'n1',
    name: '市示例文化局',
    ...undecided,
    documents: ['ex-2019-1', 'ex-2019-2'],
    proposal: {
      agency: 'culture',
      name: '市示例文化广电和旅游局',
      why: { zh: '2019 年机构改革后的名称', en: 'its name after the reorganisation of 2019' },
    },
  },
  { id: 'n2', name: '示例读者协会', ...undecided, documents: ['ex-2019-1'], proposal: null },
])

export const imports: Page<ImportItem> = page([
  {
    id: 'i1',
    file: 'example-2019-03.txt',
    state: 'TAKEN_OVER',
    ...{ size: 1024, sha256: '', step: null, done: 1, total: 1, finishedAt: asOf },
    startedAt: asOf,
    by: '示例癸',
    problem: null,
    summary: { documents: 6, provisions: 40, tasks: 9, targets: 14, rosters: 0, toConfirm: 2, unknownAgencies: 0 },
    difference: null,
    warnings: [],
    actions: [],
  },
])
