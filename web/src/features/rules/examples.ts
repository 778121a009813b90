import type { DecisionRecord } from './decisions/types'
import type { Change, ParameterFile } from './parameters/types'
import type { RehearsalResult } from './rehearsals/types'
import type { Nearest, Rule, RuleAnswer } from './types'

/** A library that lends books: what its rules ask and say, in the states the pages of rules show. */
export const rule: Rule = {
  id: 'library/fine',
  meaning: { zh: '逾期还书要付多少', en: 'what a late book costs' },
  documents: [
    {
      id: 'ex-2019-1',
      number: '示例〔2019〕1号',
      title: { zh: '借阅办法', en: 'lending rules' },
      from: '2019-01-01',
      to: null,
    },
  ],
  provisions: ['ex-2019-1#3'],
  parameters: [
    {
      name: 'library/finePerDay',
      title: { zh: '每日逾期费', en: 'fine a day' },
      unit: 'YUAN',
      unitLabel: { zh: '元', en: 'yuan' },
      'x-labels': {},
    },
  ],
  input: {
    type: 'object',
    required: ['reader', 'daysLate', 'deposit'],
    properties: {
      reader: {
        type: 'string',
        title: '读者',
        description: 'reader',
        enum: ['CHILD', 'ADULT'],
        'x-labels': { CHILD: { zh: '儿童', en: 'child' }, ADULT: { zh: '成人', en: 'adult' } },
      },
      daysLate: { type: 'integer', title: '逾期日数', description: 'days late', minimum: 0 },
      deposit: { type: 'number', title: '押金', description: 'deposit', multipleOf: 0.01 },
      damaged: { type: 'boolean', title: '有破损', description: 'damaged' },
    },
  },
  outcome: {
    type: 'object',
    properties: {
      fine: { type: 'number', multipleOf: 0.01, title: '逾期费', description: 'fine' },
      lent: { type: 'boolean', title: '可以续借', description: 'may borrow again' },
    },
  },
  examples: [
    {
      title: { zh: '成人逾期十日', en: 'an adult, ten days' },
      asOf: '2019-06-03',
      input: { reader: 'ADULT', daysLate: 10, deposit: 68000 },
    },
  ],
}

export const answer: RuleAnswer = {
  rule: rule.id,
  asOf: '2019-06-03',
  outcome: { fine: 5, lent: true },
  because: [
    {
      step: 1,
      provision: 'ex-2019-1#3',
      says: { zh: '10 日，每日 0.5 元：5 元', en: '10 days at 0.5 yuan: 5 yuan' },
      how: 'PRODUCT',
      figures: [
        { name: 'daysLate', value: 10, input: '/daysLate' },
        { name: 'each', value: 0.5, unit: 'YUAN', parameter: 'library/finePerDay' },
      ],
      gives: 'fine',
      result: 5,
    },
  ],
  parameters: [
    {
      name: 'library/finePerDay',
      value: 0.5,
      unit: 'YUAN',
      provision: 'ex-2019-1#3',
      basis: 'PRINTED',
      from: '2019-01-01',
      to: null,
    },
  ],
}

export const nearest: Nearest = {
  items: [
    {
      facts: [{ pointer: '/daysLate', was: 10, becomes: 0 }],
      outcome: [{ pointer: '/fine', was: 5, becomes: 0 }],
    },
  ],
  searched: 42,
}

const head = {
  name: 'library/finePerDay',
  title: { zh: '每日逾期费', en: 'fine a day' },
  unit: 'YUAN',
  unitLabel: { zh: '元', en: 'yuan' },
  'x-labels': {},
}

export const parameter: ParameterFile = {
  ...head,
  rules: [{ id: rule.id, meaning: rule.meaning }],
  history: [
    {
      value: 0.5,
      provision: 'ex-2019-1#3',
      basis: 'PRINTED',
      from: '2019-01-01',
      to: null,
      publishedOn: '2018-12-20',
      change: null,
    },
    {
      value: 0.2,
      provision: 'ex-2015-4#7',
      basis: 'PRINTED',
      from: '2015-01-01',
      to: '2018-12-31',
      publishedOn: '2014-12-01',
      change: null,
    },
  ],
  changes: [],
}

const proposed: Change = {
  ...head,
  id: '0197-1',
  parameter: head.name,
  was: 0.5,
  value: 1,
  from: '2019-07-01',
  to: null,
  state: 'PROPOSED',
  proposedBy: { account: 'editor', name: '示例子' },
  proposedAt: '2019-06-18T01:12:00Z',
  document: '示例〔2019〕9号',
  reason: '馆长会议决定',
  decidedBy: null,
  decidedAt: null,
  rejection: null,
  difference: [
    {
      rule: rule.id,
      meaning: rule.meaning,
      example: { zh: '成人逾期十日', en: 'an adult, ten days' },
      was: { fine: 5, lent: true },
      becomes: { fine: 10, lent: true },
    },
  ],
  examples: 3,
  actions: [
    { deed: 'SIGN', possible: true, why: null },
    { deed: 'REJECT', possible: true, why: null },
    { deed: 'WITHDRAW', possible: false, why: { zh: '只有提出的人可以撤回。', en: 'Only the proposer can withdraw.' } },
  ],
}

export const changes = {
  proposed,
  rejected: {
    ...proposed,
    state: 'REJECTED',
    decidedBy: { account: 'approver', name: '示例丑' },
    decidedAt: '2019-06-18T03:00:00Z',
    rejection: '缺文件。',
    actions: [],
  } satisfies Change,
}

export const decision: DecisionRecord = {
  id: '0197-2',
  ruleVersion: '1',
  recordedAt: '2019-06-18T01:12:00Z',
  by: { account: 'officer', name: '示例癸' },
  knownOn: null,
  input: { reader: 'ADULT', daysLate: 10, deposit: 68000 },
  parameterSet: { name: 'shipped', sha256: 'ab'.repeat(32) },
  rule: rule.id,
  asOf: answer.asOf,
  outcome: answer.outcome,
  because: answer.because,
  parameters: answer.parameters,
}

export const rehearsal: RehearsalResult = {
  total: 3,
  changed: 2,
  byGroup: [
    { group: '=成人', cases: 2, better: 0, worse: 2, equal: 0, before: 10, after: 20 },
    { group: null, cases: 1, better: 0, worse: 0, equal: 1, before: 0, after: 0 },
  ],
  money: { before: 10, after: 20 },
  largest: [
    {
      case: { asOf: '2019-07-03', input: { reader: 'ADULT', daysLate: 10, deposit: 0 }, group: '=成人' },
      before: { outcome: { fine: 5, lent: true }, because: answer.because },
      after: { outcome: { fine: 10, lent: true }, because: answer.because },
      difference: 5,
    },
  ],
}
