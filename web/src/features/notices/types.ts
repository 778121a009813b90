import type { Page, Phrase } from '@/api/types'
import type { StateName } from '@/ui/StateMark/states'

export const topics = ['REMINDER', 'DUTY', 'SUPERVISION', 'PAPER', 'SYSTEM', 'OTHER'] as const
export type Topic = (typeof topics)[number]

/** What a single thing of a message asks for, in the order they are read. */
export const groups = ['OVERDUE', 'TODAY', 'SOON', 'BELOW', 'NEWS'] as const
export type Group = (typeof groups)[number]

export interface Item {
  group: Group
  title: Phrase
  words: Phrase
  /** Where the thing is, from the first slash: below `/console` for pages of the console. */
  address: string
  due: string | null
}

export interface Message {
  id: string
  topic: Topic
  kind: string
  title: Phrase
  words: Phrase | null
  address: string
  items: Item[]
  madeAt: string
  readAt: string | null
}

export interface Inbox extends Page<Message> {
  /** In the whole inbox, whatever the filters. */
  unread: number
}

export interface Settings {
  language: 'ZH' | 'EN'
  quiet: { from: string; to: string } | null
  /** Masked. */
  mail: string | null
  mailOn: boolean
  mailSetUp: boolean
  hooks: number
}

export interface Step {
  id: string
  addressee: 'HOLDER' | 'SUPERIOR'
  days: number
  everyDays: number | null
  times: number
  version: number
}

export interface Hook {
  id: string
  account: string | null
  agency: string | null
  url: string
  madeBy: string
  madeAt: string
}

export const deliveryStates = ['WAITING', 'SENT', 'GIVEN_UP'] as const
export type DeliveryState = (typeof deliveryStates)[number]

export interface Delivery {
  id: string
  channel: 'MAIL' | 'HOOK'
  account: string | null
  name: string | null
  agency: string | null
  host: string | null
  madeAt: string
  state: DeliveryState
  attempts: number
  nextAt: string | null
  sentAt: string | null
  reason: Phrase | null
  detail: string | null
  messages: number
}

export const deliveryMarks: Record<DeliveryState, StateName> = {
  WAITING: 'RUNNING',
  SENT: 'CONFIRMED',
  GIVEN_UP: 'FAILED',
}
