import type { Delivery, Inbox, Settings, Step } from './types'

const asOf = '2019-06-25T01:00:00Z'
const item = (group: 'OVERDUE' | 'SOON', zh: string) => ({
  group,
  title: { zh, en: `Example ${group}` },
  words: { zh: '6 月 28 日到期，还有 3 个工作日', en: 'due on 28 June, 3 working days left' },
  address: '/console/duties/7',
  due: '2019-06-28',
})

export const inbox: Inbox = {
  items: [
    {
      id: 'm1',
      topic: 'REMINDER',
      kind: 'notices.reminder',
      title: { zh: '逾期 1 项，即将到期 1 项', en: '1 overdue, 1 due soon' },
      words: null,
      address: '/console/',
      items: [item('OVERDUE', '报送进展：示例方案'), item('SOON', '答复来信：示例来信')],
      madeAt: asOf,
      readAt: null,
    },
    {
      id: 'm2',
      topic: 'DUTY',
      kind: 'duties.extended',
      title: { zh: '报送方案：示例——延期：由 6 月 21 日延至 6 月 28 日', en: 'Example — extended' },
      words: { zh: '理由：汛期', en: 'Ground: the flood' },
      address: '/console/duties/8',
      items: [],
      madeAt: asOf,
      readAt: asOf,
    },
  ],
  total: 2,
  next: null,
  asOf,
  unread: 1,
}

export const settings: Settings = {
  language: 'ZH',
  quiet: { from: '21:30:00', to: '07:30:00' },
  mail: 'z***@example.cn',
  mailOn: true,
  mailSetUp: true,
  hooks: 1,
}

export const steps: Step[] = [
  { id: 's1', addressee: 'HOLDER', days: -7, everyDays: null, times: 1, version: 1 },
  { id: 's2', addressee: 'HOLDER', days: 0, everyDays: null, times: 1, version: 1 },
  { id: 's3', addressee: 'SUPERIOR', days: 14, everyDays: 7, times: 51, version: 2 },
]

export const delivery: Delivery = {
  id: 'd1',
  channel: 'HOOK',
  account: null,
  name: null,
  agency: '示例单位',
  host: 'unit.example.cn',
  madeAt: asOf,
  state: 'GIVEN_UP',
  attempts: 8,
  nextAt: null,
  sentAt: null,
  reason: { zh: '对方服务器联系不上', en: 'The other server cannot be reached' },
  detail: 'HTTP 500',
  messages: 3,
}
