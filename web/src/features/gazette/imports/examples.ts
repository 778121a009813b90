import type { ImportView } from './types'

// Files of the invented library office, in every state.
const base: ImportView = {
  id: 'i1',
  file: 'example-2019-03.txt',
  size: 248_112,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  state: 'READ',
  step: null,
  done: 6,
  total: 6,
  startedAt: '2019-06-18T01:12:00Z',
  finishedAt: '2019-06-18T01:12:02Z',
  by: '示例癸',
  problem: null,
  summary: { documents: 6, provisions: 120, tasks: 9, targets: 14, rosters: 2, toConfirm: 2, unknownAgencies: 2 },
  difference: {
    added: [{ id: 'ex-2019-2', title: '关于印发读者服务要点的通知' }],
    changed: [
      {
        id: 'ex-2019-1',
        title: '示例市读者证发放办法',
        what: [{ zh: '1 条条文有改动', en: 'one provision changed' }],
        provisions: [
          { path: '3', was: '其余申请应当在 5 个工作日内答复。', becomes: '其余申请应当在 3 个工作日内答复。' },
        ],
      },
    ],
    unchanged: 4,
    keptCorrections: 1,
  },
  warnings: [
    { line: 412, says: { zh: '这一行的表格读不出几栏。', en: 'The columns of this row cannot be told apart.' } },
  ],
  actions: [
    { deed: 'ACCEPT', possible: true, why: null },
    { deed: 'CANCEL', possible: true, why: null },
  ],
}
const over = { zh: '已接收', en: 'It was taken over' }

export const imports: ImportView[] = [
  base,
  {
    ...base,
    id: 'i2',
    state: 'READING',
    step: { zh: '识读条文', en: 'Reading provisions' },
    done: 3,
    finishedAt: null,
    summary: null,
    difference: null,
    warnings: [],
    actions: [{ deed: 'CANCEL', possible: true, why: null }],
  },
  {
    ...base,
    id: 'i3',
    state: 'TAKEN_OVER',
    warnings: [],
    actions: [
      { deed: 'ACCEPT', possible: false, why: over },
      { deed: 'CANCEL', possible: false, why: over },
    ],
  },
  {
    ...base,
    id: 'i4',
    file: 'photo.jpg',
    state: 'FAILED',
    problem: {
      code: 'FILE_BINARY',
      zh: '这不是文字文件：第 1 行就不是任何一种汉字编码。',
      en: 'This is no text: not even its first line is in an encoding of Chinese.',
    },
    summary: null,
    difference: null,
    warnings: [],
    actions: [
      { deed: 'ACCEPT', possible: false, why: { zh: '识读失败', en: 'It could not be read' } },
      { deed: 'CANCEL', possible: false, why: { zh: '识读失败', en: 'It could not be read' } },
    ],
  },
]
