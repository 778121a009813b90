import { language, t } from '.'

const weekdays = {
  zh: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}
const months = 'January February March April May June July August September October November December'.split(' ')

/** `2019 年 6 月 18 日`, `18 June 2019`. */
export function longDay(day: string): string {
  const [year, month, date] = numbers(day)
  return language.value === 'zh' ? `${year} 年 ${month} 月 ${date} 日` : `${date} ${months[month - 1]} ${year}`
}

/** `6 月 18 日`, `18 June`. */
export function dayOfYear(day: string): string {
  const [, month, date] = numbers(day)
  return language.value === 'zh' ? `${month} 月 ${date} 日` : `${date} ${months[month - 1]}`
}

export function weekday(day: string): string {
  const [year, month, date] = numbers(day)
  return weekdays[language.value][new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? ''
}

/** All of the country keeps the time of its capital, the year round. */
const CITY_HOURS = 8

/** What a clock in the city shows: terms end by it, wherever the reader is. */
export function inCity(instant: string): string {
  return new Date(Date.parse(instant) + CITY_HOURS * 3_600_000).toISOString()
}

/** The clock time of an instant in the city: `09:12`. */
export function clockTime(instant: string): string {
  return inCity(instant).slice(11, 16)
}

/** Day and clock time of an instant in the city: `2019-06-18 09:12`. */
export function dayAndTime(instant: string): string {
  return `${inCity(instant).slice(0, 10)} ${clockTime(instant)}`
}

/** From one day to another, either end open. */
export function span(from: string | null, to: string | null): string {
  if (from && to) return t('date.fromTo', { from, to })
  if (from) return t('date.since', { from })
  return to ? t('date.until', { to }) : t('date.unknown')
}

function numbers(day: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}
