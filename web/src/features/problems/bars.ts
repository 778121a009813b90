import type { Ran } from './types'

const DAY = 86_400_000
const WIDTH = 1000
const LEFT = 122
const TOP = 26
const ROW = 36

export interface Bar {
  key: string
  row: number
  y: number
  from: number
  due: number
  done: number | null
  late: boolean
  ran: Ran
}

export interface Bars {
  height: number
  bars: Bar[]
  /** Weekends, as stretches of the axis. */
  off: { x: number; width: number }[]
  /** Mondays, for the axis. */
  ticks: { x: number; text: string }[]
  today: number | null
}

const at = (day: string) => Date.parse(`${day.slice(0, 10)}T00:00:00Z`)
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)

/** Terms as bars over one axis of days: from the day each began to its last, filled as far as it took. */
export function barsOf(terms: Ran[], today: string): Bars {
  const days = terms.flatMap(({ from, due, doneOn }) => [at(from), at(due), ...(doneOn ? [at(doneOn)] : [])])
  const first = Math.min(...days) - 2 * DAY
  const last = Math.max(...days, Math.min(at(today), Math.max(...days) + 5 * DAY)) + 14 * DAY
  const x = (time: number) => LEFT + ((time - first) / (last - first)) * (WIDTH - LEFT - 15)
  const bars = terms.map((ran, row) => ({
    key: `${ran.term}-${ran.from}-${row}`,
    row,
    y: TOP + 10 + row * ROW,
    from: x(at(ran.from)),
    due: x(at(ran.due) + DAY),
    done: doneAt(ran, today, x),
    late: ran.state === 'OVERDUE' || ran.state === 'DONE_LATE',
    ran,
  }))
  const now = at(today)
  return {
    height: TOP + 16 + terms.length * ROW,
    bars,
    off: weekends(first, last).map(([from, to]) => ({ x: x(from), width: x(to) - x(from) })),
    ticks: mondays(first, last).map((time) => ({ x: x(time), text: short(dayOf(time)) })),
    today: now >= first && now <= last ? x(now + DAY / 2) : null,
  }
}

/** How far a bar is filled: to the deed, or to today while it runs; not at all when nobody owes it any more. */
function doneAt(ran: Ran, today: string, x: (time: number) => number): number | null {
  if (ran.doneOn) return x(at(ran.doneOn) + DAY / 2)
  const runs = ran.state === 'OPEN' || ran.state === 'OVERDUE'
  return runs ? x(Math.max(at(ran.from), Math.min(at(today) + DAY / 2, at(ran.due) + 5 * DAY))) : null
}

function weekends(first: number, last: number): [number, number][] {
  const found: [number, number][] = []
  for (let time = first; time < last; time += DAY)
    if (new Date(time).getUTCDay() === 6) found.push([time, time + 2 * DAY])
  return found
}

function mondays(first: number, last: number): number[] {
  const found: number[] = []
  for (let time = first; time < last; time += DAY) if (new Date(time).getUTCDay() === 1) found.push(time)
  const step = Math.ceil(found.length / 8)
  return found.filter((_, index) => index % step === 0)
}

function short(day: string): string {
  const [, month, number] = day.split('-')
  return `${Number(month)}.${Number(number)}`
}
