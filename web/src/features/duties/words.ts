import { language, t } from '@/locale'
import { dayOfYear, inCity, weekday } from '@/locale/dates'
import type { StateName } from '@/ui/StateMark/states'
import type { Duty, DutyState } from './types'

const MS_A_DAY = 86_400_000

/** Days of the calendar from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_A_DAY)
}

/** The mark of a duty: one that ends today is near its term. */
export function markOf(duty: Pick<Duty, 'state' | 'due'>, today: string): StateName {
  return duty.state === 'OPEN' && duty.due <= today ? 'SOON' : marks[duty.state]
}

const marks: Record<DutyState, StateName> = {
  OPEN: 'OPEN',
  DONE: 'DONE',
  DONE_LATE: 'LATE',
  OVERDUE: 'OVERDUE',
  SUSPENDED: 'SUSPENDED',
  WAIVED: 'WAIVED',
}

/** The term in words, counted as the term itself counts: in working days where it does, else in days. */
export function termInWords(duty: Duty, today: string): string {
  switch (duty.state) {
    case 'OVERDUE':
      return over(duty, today)
    case 'OPEN':
      return left(duty, today)
    case 'SUSPENDED':
      return t('duty.term.stopped')
    default:
      return duty.doneAt ? t('duty.term.done', { day: dayOfYear(cityDay(duty.doneAt)) }) : t('duty.term.waived')
  }
}

function over(duty: Duty, today: string): string {
  if (duty.due === today) return t('duty.term.overToday', { time: cityTime(duty.dueAt) })
  if (duty.inWorkingDays && duty.workingDaysOver) return t('duty.term.overWorkingDays', { n: duty.workingDaysOver })
  return t('duty.term.overDays', { n: daysBetween(duty.due, today) })
}

function left(duty: Duty, today: string): string {
  if (duty.due === today) return t('duty.term.today', { time: cityTime(duty.dueAt) })
  if (duty.inWorkingDays && duty.workingDaysLeft) return t('duty.term.workingDays', { n: duty.workingDaysLeft })
  return t('duty.term.days', { n: daysBetween(today, duty.due) })
}

/** The day behind the words: `6 月 21 日（周五）`, with the hour where the term ends at one. */
export function termDay(duty: Pick<Duty, 'due' | 'dueAt'>): string {
  const day = t('duty.day', { day: dayOfYear(duty.due), weekday: shortWeekday(duty.due) })
  return duty.dueAt ? `${day} ${cityTime(duty.dueAt)}` : day
}

export function shortWeekday(day: string): string {
  const name = weekday(day)
  return language.value === 'zh' ? name.replace('星期', '周') : name.slice(0, 3)
}

/** The hour in the city, whatever the reader's own zone; the end of the day where there is none. */
export function cityTime(instant: string | null): string {
  return instant === null ? '24:00' : inCity(instant).slice(11, 16)
}

export function cityDay(instant: string): string {
  return inCity(instant).slice(0, 10)
}

/** The last day in time of a term that is late from that moment on. */
export function lastDay(lateFrom: string): string {
  return cityDay(new Date(Date.parse(lateFrom) - 1).toISOString())
}

/** Where a button leads: inside the console by the router, elsewhere by the browser. */
export function within(address: string): string | null {
  return address.startsWith('/console/') ? address.slice('/console'.length) : null
}
