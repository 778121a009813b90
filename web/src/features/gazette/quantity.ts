import { t } from '@/locale'
import type { Target } from './types'

/** A target's figure in words: `98% 以上`, `at least 98%`. */
export function quantity({ value, unit, direction }: Pick<Target, 'value' | 'unit' | 'direction'>): string {
  return t(`direction.${direction}`, {
    value: `${value.toLocaleString('en-US', { maximumFractionDigits: 10 })}${tied(unit)}`,
  })
}

/** A sign stands at its figure, a word apart from it. */
function tied(unit: string): string {
  return unit === '' || /^[%‰℃°]/.test(unit) ? unit : ` ${unit}`
}
