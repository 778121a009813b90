import type { Compliance, Duty, DutyDetail, HandoverDetail, MyDuties, Why } from './types'

const asOf = '2019-06-18T01:12:00Z'

/** A duty as the platform gives it, with what an example changes. */
export function duty(changes: Partial<Duty> = {}): Duty {
  return {
    id: 'd1',
    kind: 'example.order',
    title: { zh: '签发整改督办单', en: 'Sign the rectification order' },
    deed: { zh: '审阅并签发', en: 'Review and sign' },
    address: '/console/problems/7',
    subject: '7',
    label: '示例渠左岸',
    postId: 'p1',
    post: { zh: '示例区县级河长', en: 'A county chief' },
    agency: null,
    division: '410105',
    holder: '示例甲',
    provision: 'ex-2019-1#3',
    withinPeriod: false,
    from: null,
    to: null,
    due: '2019-06-21',
    dueAt: null,
    inWorkingDays: true,
    workingDaysLeft: 3,
    workingDaysOver: null,
    state: 'OPEN',
    counted: true,
    explained: true,
    doneAt: null,
    ground: null,
    groundWords: null,
    ...changes,
  }
}

export const overdue = duty({
  id: 'd2',
  due: '2019-06-17',
  state: 'OVERDUE',
  workingDaysLeft: null,
  workingDaysOver: 1,
})
export const today = duty({ id: 'd3', due: '2019-06-18', dueAt: '2019-06-18T09:00:00Z', workingDaysLeft: 0 })
export const stopped = duty({ id: 'd4', state: 'SUSPENDED', workingDaysLeft: null })
export const later = duty({ id: 'd5', due: '2019-06-30', inWorkingDays: false, label: '示例河（6 月）' })

export const mine: MyDuties = {
  today: '2019-06-18',
  total: 5,
  asOf,
  groups: [
    { urgency: 'OVERDUE', total: 1, items: [overdue] },
    { urgency: 'TODAY', total: 1, items: [today] },
    { urgency: 'THIS_WEEK', total: 1, items: [duty()] },
    { urgency: 'LATER', total: 1, items: [later] },
    { urgency: 'SUSPENDED', total: 1, items: [stopped] },
  ],
}

export const why: Why = {
  due: '2019-06-17',
  explanation: {
    rule: 'river/rectification-order-due',
    because: [{ step: 1, provision: 'ex-2019-1#3', says: { zh: '第 5 个工作日届满', en: 'the fifth working day' } }],
  },
  days: [
    { day: '2019-06-14', kind: 'START', number: null },
    { day: '2019-06-15', kind: 'OFF', number: null },
    { day: '2019-06-17', kind: 'DUE', number: 5 },
    { day: '2019-06-18', kind: 'OVER', number: null },
  ],
  notices: [{ id: 'holidays-2019-2', year: 2019, publishedOn: '2019-03-22' }],
  earlier: [
    {
      due: '2019-06-18',
      until: '2019-03-22',
      notice: { id: 'holidays-2019-2', year: 2019, publishedOn: '2019-03-22' },
      days: [],
    },
  ],
}

export const compliance: Compliance = {
  division: null,
  from: '2019-04-01',
  today: '2019-06-18',
  items: [
    {
      kind: 'example.patrol',
      title: { zh: '巡河', en: 'Patrol' },
      months: [
        { month: '2019-04-01', done: 9, doneLate: 0, open: 0, overdue: 0, suspended: 0 },
        { month: '2019-05-01', done: 8, doneLate: 1, open: 0, overdue: 0, suspended: 0 },
        { month: '2019-06-01', done: 3, doneLate: 0, open: 6, overdue: 0, suspended: 0 },
      ],
    },
  ],
}

export const detail: DutyDetail = {
  ...overdue,
  own: false,
  changes: [
    { what: 'HANDED_ON', at: asOf, by: 'system', words: null, was: '示例甲', becomes: null },
    {
      what: 'EXTENDED',
      at: asOf,
      by: '示例癸',
      words: '汛期',
      was: '2019-06-14T16:00:00Z',
      becomes: '2019-06-17T16:00:00Z',
    },
  ],
  holders: [{ name: '示例甲', from: '2019-01-01', to: null }],
  deeds: [],
  actions: [
    { deed: 'EXTEND', possible: true, why: null },
    { deed: 'RETURN', possible: false, why: { zh: '没有完成的职责不能退回', en: 'It is not done' } },
  ],
}

export const handover: HandoverDetail = {
  id: 'h1',
  post: 'p1',
  division: '410105',
  titleZh: '示例区县级河长',
  titleEn: 'A county chief',
  fromName: '示例甲',
  toName: '示例丁',
  since: '2019-06-18',
  madeAt: asOf,
  acceptedAt: null,
  duties: 1,
  items: [overdue],
  actions: [{ deed: 'ACCEPT', possible: true, why: null }],
}
