import { t } from '@/locale'
import type { Target } from './types'

const ROMAN = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ']

/** A target's figure in words: `98% 以上`, `at least 98%`; a class of water by its numeral, where lower is better. */
export function quantity({ value, unit, direction }: Pick<Target, 'value' | 'unit' | 'direction'>): string {
  const numeral = unit === '类' && direction === 'AT_MOST' ? ROMAN[value - 1] : undefined
  if (numeral) return t('direction.waterClass', { numeral })
  return t(`direction.${direction}`, {
    value: `${value.toLocaleString('en-US', { maximumFractionDigits: 10 })}${tied(unit)}`,
  })
}

/** A sign stands at its figure, a word apart from it. */
function tied(unit: string): string {
  return unit === '' || /^[%‰℃°]/.test(unit) ? unit : ` ${unit}`
}
