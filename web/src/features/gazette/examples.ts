import type { Certainty, Confirmation } from '@/api/types'
import type {
  Contradiction,
  DocumentItem,
  DocumentPage,
  GazetteDocument,
  Kind,
  Provision,
  ProvisionKind,
  Target,
  Task,
} from './types'

// An invented library-card office: no decree of any city speaks here.
const rules: Kind = { code: 'REGULATION', zh: '办法', en: 'Rules' }
const notice: Kind = { code: 'NOTICE', zh: '通知', en: 'Notice' }
const asOf = '2019-06-18T01:12:00Z'
const sure: Certainty = { state: 'SURE', reasons: [] }
const toConfirm: Certainty = {
  state: 'TO_CONFIRM',
  reasons: [{ zh: '单位一栏可以读成两家或三家。', en: 'The cell of agencies reads as two or as three.' }],
}
const notNeeded: Confirmation = { state: 'NOT_NEEDED', by: null, at: null, note: null }

/** The text as a source would have it, lines broken in mid-sentence. */
export let source = ''

function node(
  path: string,
  kind: ProvisionKind,
  label: string,
  text: string,
  more: Partial<Provision> = {},
): Provision {
  const from = source.length
  source += `${label}　${more.heading ?? ''}${text.replace(/(.{18})/g, '$1\n')}\n`
  return {
    path,
    kind,
    label,
    heading: null,
    text,
    children: [],
    table: null,
    passage: { from, to: source.length },
    disposition: null,
    ...more,
  }
}

const decides = {
  code: 'DECIDES',
  zh: '由规则判定',
  en: 'decides',
  rule: 'card/eligibility',
  rules: ['card/eligibility'],
  subject: { zh: '谁当场拿到证', en: 'who gets a card at once' },
}
const defines = {
  code: 'DEFINES',
  zh: '定义',
  en: 'defines',
  rule: null,
  rules: [],
  subject: { zh: '谁算读者', en: 'who is a reader' },
}
const term = {
  code: 'FOR_OFFICER',
  zh: '由经办人裁量',
  en: 'for the officer',
  rule: null,
  rules: [],
  subject: { zh: '答复', en: 'the answer' },
}

const articles: Provision[] = [
  node('1', 'ARTICLE', '第一条', '凡在本市居住的人，都可以申领读者证。', {
    heading: '谁可以申领',
    disposition: defines,
  }),
  node('2', 'ARTICLE', '第二条', '有下列情形之一的，当场发证：', {
    heading: '当场发证',
    disposition: decides,
    children: [
      node('2.1', 'ITEM', '（一）', '持有本市居住证件的；'),
      node('2.2', 'ITEM', '（二）', '由示例读者协会作保的；'),
      node('2.3', 'ITEM', '（三）', '不满十四周岁、由监护人陪同的。'),
    ],
  }),
  node('3', 'ARTICLE', '第三条', '其余申请应当在 5 个工作日内答复，并写明理由。', {
    heading: '答复',
    disposition: term,
  }),
  node('4', 'ARTICLE', '第四条', '各馆全年办证数不少于下表所列。', {
    heading: '办证数',
    children: [
      node('4.t', 'TABLE', '', '', {
        table: {
          columns: ['馆', '办证数（张）'],
          rows: [
            ['合计', '1,200'],
            ['东馆', '700'],
            ['西馆', '480'],
          ],
        },
      }),
    ],
  }),
]

const parts: Provision[] = [
  node('n1', 'PARAGRAPH', '', '现将示例读者服务今年的要点印发，请照办。'),
  node('p1', 'PART', '一、', '', {
    heading: '读者服务',
    children: [
      node('1.1', 'ITEM', '1.', '建成读者服务台 12 处，年底前开放。'),
      node('1.2', 'ITEM', '2.', '借阅满意率达到 96% 以上。'),
    ],
  }),
  node('p2', 'PART', '二、', '', {
    heading: '馆藏',
    children: [node('2.1', 'ITEM', '3.', '全年新增馆藏 3 万册。')],
  }),
]

const base = {
  issuer: '示例市人民政府',
  adoptedOn: null,
  inForceFrom: null,
  inForceTo: null,
  inForceWords: null,
  inForce: true,
  confirmation: null,
  addressees: [],
  certainty: sure,
  annexes: [],
  replaces: [],
  replacedBy: [],
  names: [],
  namedBy: [],
  contradictions: 0,
}

/** A document with articles, each with what became of it. */
export const withArticles: GazetteDocument = {
  ...base,
  id: 'ex-2019-1',
  number: '示例〔2019〕1号',
  title: '示例市读者证发放办法',
  kind: rules,
  date: '2019-03-18',
  inForceFrom: '2019-03-18',
  inForceWords: '本办法自印发之日起施行',
  articles: 4,
  provisionCount: 8,
  provisions: articles,
  replaces: [
    {
      id: null,
      number: null,
      title: '示例市读者证发放办法（2014）',
      date: '2014-05-01',
      partial: false,
      words: '同时废止',
      held: false,
    },
  ],
  names: [{ id: null, number: '示例〔2017〕37号', title: null, held: false }],
  namedBy: [{ id: 'ex-2019-2', number: '示例〔2019〕2号', title: '关于印发读者服务要点的通知', date: '2019-03-20' }],
  counts: { tasks: 0, targets: 2, rosters: 0, toConfirm: 1 },
  issue: { title: '示例公报 2019 年第 3 期', index: 1, of: 2 },
  contradictions: 1,
  timeline: [
    {
      from: '2014-05-01',
      to: '2019-03-17',
      label: { zh: '2014 年办法', en: 'Rules of 2014' },
      document: null,
      state: 'PREVIOUS',
    },
    {
      from: '2019-03-18',
      to: null,
      label: { zh: '示例〔2019〕1号', en: 'Example 2019 No. 1' },
      document: 'ex-2019-1',
      state: 'CURRENT',
    },
  ],
}

/** A notice in parts, its tasks beside them, one reading still to confirm, an annex left out. */
export const inParts: GazetteDocument = {
  ...base,
  id: 'ex-2019-2',
  number: '示例〔2019〕2号',
  title: '关于印发读者服务要点的通知',
  kind: notice,
  date: '2019-03-20',
  inForceFrom: '2019-03-20',
  addressees: ['各馆', '各有关单位'],
  articles: 0,
  provisionCount: 6,
  certainty: toConfirm,
  provisions: parts,
  annexes: [{ number: 1, title: '各馆分工', present: false, provision: null }],
  counts: { tasks: 3, targets: 1, rosters: 0, toConfirm: 1 },
  issue: { title: '示例公报 2019 年第 3 期', index: 2, of: 2 },
  timeline: [
    {
      from: '2019-03-20',
      to: null,
      label: { zh: '示例〔2019〕2号', en: 'Example 2019 No. 2' },
      document: 'ex-2019-2',
      state: 'CURRENT',
    },
  ],
}

/** A document that has ended, without number, day in force unknown to its text. */
export const ended: GazetteDocument = {
  ...base,
  id: '示例馆任免@2014-05-01',
  number: null,
  title: '示例馆任免',
  kind: { code: 'APPOINTMENT', zh: '任免', en: 'Appointments' },
  date: '2014-05-01',
  inForceFrom: '2014-05-01',
  inForceTo: '2019-03-17',
  inForce: false,
  articles: 0,
  provisionCount: 1,
  provisions: [node('1', 'PARAGRAPH', '', '任命示例甲为东馆馆长。')],
  counts: { tasks: 0, targets: 0, rosters: 1, toConfirm: 0 },
  issue: null,
  timeline: [],
}

export const documents = [withArticles, inParts, ended]

export const tasks: Task[] = [
  {
    id: 't1',
    document: 'ex-2019-2',
    documentNumber: '示例〔2019〕2号',
    provision: '1.1',
    position: 1,
    number: '1',
    heading: '读者服务',
    text: '建成读者服务台 12 处，年底前开放。',
    leaders: ['示例乙'],
    agencies: [
      { name: '市示例文化局', role: 'LEAD', agency: null },
      { name: '市示例财政局', role: 'ASSIST', agency: null },
    ],
    office: '示例一处',
    term: '年底前',
    due: '2019-12-31',
    certainty: toConfirm,
    confirmation: { state: 'OPEN', by: null, at: null, note: null },
  },
]

export const targets: Target[] = [
  {
    id: 'g1',
    document: 'ex-2019-2',
    documentNumber: '示例〔2019〕2号',
    documentTitle: '关于印发读者服务要点的通知',
    label: '一、2.',
    position: 1,
    provision: '1.2',
    name: '借阅满意率',
    unit: '%',
    direction: 'AT_LEAST',
    value: 96,
    division: null,
    due: '2019-12-31',
    certainty: sure,
    confirmation: notNeeded,
  },
  {
    id: 'g2',
    document: 'ex-2019-1',
    documentNumber: '示例〔2019〕1号',
    documentTitle: '示例市读者证发放办法',
    label: '第四条',
    position: 1,
    provision: '4',
    name: '办证数',
    unit: '张',
    direction: 'AT_LEAST',
    value: 1200,
    division: '合计',
    due: '2019-12-31',
    certainty: sure,
    confirmation: notNeeded,
  },
]

export const contradictions: Contradiction[] = [
  {
    kind: 'FIGURE',
    subject: '借阅满意率',
    sides: [
      {
        document: 'ex-2019-1',
        number: '示例〔2019〕1号',
        date: '2019-03-18',
        provision: '3',
        title: '示例市读者证发放办法',
        label: '第三条',
        name: '满意率',
        value: 98,
        unit: '%',
        direction: 'AT_LEAST',
        words: '满意率不低于 98%',
        due: null,
      },
      {
        document: 'ex-2019-2',
        number: '示例〔2019〕2号',
        date: '2019-03-20',
        provision: '1.2',
        title: '关于印发读者服务要点的通知',
        label: '一、2.',
        name: '借阅满意率',
        value: 96,
        unit: '%',
        direction: 'AT_LEAST',
        words: '借阅满意率达到 96% 以上',
        due: null,
      },
    ],
  },
]

function item(document: GazetteDocument): DocumentItem {
  const { id, number, title, kind, date, issuer, inForceFrom, inForceTo, articles: count, counts } = document
  return {
    id,
    number,
    title,
    kind,
    date,
    issuer,
    inForceFrom,
    inForceTo,
    inForce: inForceTo === null,
    articles: count,
    provisions: document.provisionCount,
    tasks: counts.tasks,
    targets: counts.targets,
    rosters: counts.rosters,
    toConfirm: counts.toConfirm,
    hits: [],
  }
}

const facets = {
  kinds: [
    { ...rules, count: 1 },
    { ...notice, count: 1 },
  ],
  years: [
    { year: 2019, count: 2 },
    { year: 2014, count: 1 },
  ],
}
const hits = [
  {
    provision: '1.2',
    label: '一、2.',
    snippet: [
      { text: '借阅', hit: false },
      { text: '满意率', hit: true },
      { text: '达到 96% 以上。', hit: false },
    ],
  },
]

/** A list of documents in its states. */
export const documentPage: Record<'many' | 'hits' | 'empty', DocumentPage> = {
  many: { items: documents.map(item), total: 26, next: 'ex-2014-1', asOf, facets },
  hits: { items: [{ ...item(inParts), hits }], total: 1, next: null, asOf, facets },
  empty: { items: [], total: 0, next: null, asOf, facets: { kinds: [], years: [] } },
}
