import type { SentenceKey } from '@/locale'

/** What duties below one can be counted by. */
export const ways = ['KIND', 'POST', 'UNIT', 'DIVISION', 'DECREE', 'MONTH'] as const
export type Way = (typeof ways)[number]

/** What the list and the counts are narrowed by, in the address. */
export const narrowings = ['kind', 'post', 'unit', 'division', 'decree', 'from', 'to', 'state'] as const
export type Narrowing = (typeof narrowings)[number]

export const states = ['OPEN', 'OVERDUE', 'SUSPENDED', 'DONE', 'DONE_LATE', 'WAIVED'] as const

export const stateWords: Record<(typeof states)[number], SentenceKey> = {
  OPEN: 'state.open',
  OVERDUE: 'state.overdue',
  SUSPENDED: 'state.suspended',
  DONE: 'state.done',
  DONE_LATE: 'state.late',
  WAIVED: 'state.waived',
}

/** How a row of the counts narrows what is below it. */
export function narrowedBy(way: Way, key: string): Partial<Record<Narrowing, string>> {
  switch (way) {
    case 'KIND':
      return { kind: key }
    case 'POST':
      return { post: key }
    case 'UNIT':
      return { unit: key }
    case 'DIVISION':
      return { division: key }
    case 'DECREE':
      return { decree: key }
    case 'MONTH':
      return { from: `${key}-01`, to: lastDayOf(key) }
  }
}

/** The last day of a month written `2019-06`. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
