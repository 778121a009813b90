import { t } from '@/locale'

/** A figure as it was entered, grouped. */
export const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 })

/** The hours of an item; where it has none of its own, those of all. */
export const hours = (own: number, usual: number): string =>
  own > 0 ? t('checks.hours', { n: own }) : t('checks.hours.usual', { n: usual })

/** Figures before and after, those that stay left out. */
export function changes<T extends object>(was: T | null, is: T): { key: keyof T & string; was: string; is: string }[] {
  return (Object.keys(is) as (keyof T & string)[])
    .filter((key) => !was || String(was[key]) !== String(is[key]))
    .map((key) => ({ key, was: was ? String(was[key]) : '—', is: String(is[key]) }))
}
