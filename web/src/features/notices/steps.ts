import { t } from '@/locale'
import type { Step } from './types'

/** When a step of the plan comes, in words: "到期前 7 天", "逾期 7 天起每 7 天一次，共 52 次". */
export function stepInWords({ days, everyDays, times }: Pick<Step, 'days' | 'everyDays' | 'times'>): string {
  const first =
    days < 0 ? t('plan.before', { n: -days }) : days === 0 ? t('plan.onTheDay') : t('plan.after', { n: days })
  return everyDays === null ? first : first + t('plan.again', { n: everyDays, times })
}
