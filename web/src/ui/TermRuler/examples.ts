import type { RulerDay } from './ruler'

const start: RulerDay = { day: '2019-06-13', kind: 'START' }
const counted = (date: number, number: number): RulerDay => ({ day: `2019-06-${date}`, kind: 'COUNTED', number })
const off = (date: number): RulerDay => ({ day: `2019-06-${date}`, kind: 'OFF' })

/** Five working days over a week end, two of them left. */
export const running = {
  today: '2019-06-18',
  days: [
    start,
    counted(14, 1),
    off(15),
    off(16),
    counted(17, 2),
    counted(18, 3),
    counted(19, 4),
    { day: '2019-06-20', kind: 'DUE', number: 5 } satisfies RulerDay,
  ] as RulerDay[],
}

/** The same, a day late. */
export const over = {
  today: '2019-06-21',
  days: [...running.days, { day: '2019-06-21', kind: 'OVER' } satisfies RulerDay] as RulerDay[],
}
