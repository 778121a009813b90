import { t } from '@/locale'

/** The month before a day, as spans are written: the one that can be closed. */
export function monthBefore(day: string): string {
  const [year = 2019, month = 1] = day.split('-').map(Number)
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}

/** The spans of a year: the year itself, then its months. */
export function spansOf(year: number): { value: string; label: string }[] {
  const months = Array.from({ length: 12 }, (_none, at) => ({
    value: `${year}-${String(at + 1).padStart(2, '0')}`,
    label: t('scores.month', { n: at + 1 }),
  }))
  return [{ value: String(year), label: t('scores.wholeYear') }, ...months]
}
