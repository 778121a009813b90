import type { Register, SheetImport, SheetRow } from './types'

const phrase = (zh: string, en: string) => ({ zh, en })
const column = (key: string, zh: string, en: string, required = false) => ({
  key,
  name: phrase(zh, en),
  required,
  says: phrase('文字', 'Text'),
  choices: [],
  note: null,
  alsoCalled: [],
  example: '',
})

export const townships: Register = {
  register: 'townships',
  title: phrase('乡镇街道名册', 'Townships'),
  note: null,
  columns: [
    column('code', '区划代码', 'Code', true),
    column('name', '名称', 'Name', true),
    column('to', '撤销日期', 'To'),
  ],
}

export const faulty: SheetImport = {
  id: 'b1',
  register: 'townships',
  file: '街道.xlsx',
  size: 4096,
  sha256: 'ab'.repeat(32),
  state: 'FAULTY',
  done: 3,
  total: 3,
  startedAt: '2019-06-18T01:00:00Z',
  finishedAt: '2019-06-18T01:00:01Z',
  by: 'officer',
  problem: null,
  part: '汇总',
  headRow: 3,
  heads: [
    { cell: 'B3', printed: '街道名称', column: 'name' },
    { cell: 'C3', printed: '代码', column: 'code' },
    { cell: 'D3', printed: '哪天撤的', column: null },
  ],
  counts: { rows: 3, added: 1, changed: 1, unchanged: 0, faulty: 1 },
  warnings: [phrase('合计行没有读入：第 9 行', 'Rows of sums were not read: 9')],
  markedCopy: true,
  actions: [
    { deed: 'ACCEPT', possible: false, why: phrase('有不能读入的单元格', 'Some cells must be mended') },
    { deed: 'CANCEL', possible: true, why: null },
  ],
}

export const faultyRow: SheetRow = {
  number: 5,
  state: 'FAULTY',
  cells: { code: '41010590', name: '另一街道' },
  was: null,
  faults: [{ cell: 'C5', column: 'code', ...phrase('应为 9 位数字', 'nine digits expected') }],
}

export const changedRow: SheetRow = {
  number: 6,
  state: 'CHANGED',
  cells: { code: '410105001', name: '新名街道' },
  was: { name: '旧名街道' },
  faults: null,
}
