import type { Phrase } from '@/api/types'
import { language, t } from '@/locale'
import { longDay, weekday } from '@/locale/dates'
import type { Json } from '../types'

/** An outcome as one says it to somebody who asks. */
export interface Verdict {
  tone: 'yes' | 'no' | 'open'
  head: string
  lines: string[]
  /** Provisions that decide it, to be read in their own words. */
  provisions: string[]
}

type Outcome = { [name: string]: Json }
type Names = Readonly<Record<string, Phrase>>
const money = (value: Json | undefined): string =>
  typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 2 }) : ''
const texts = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
const rows = (value: Json | undefined): Outcome[] =>
  Array.isArray(value)
    ? value.filter((one): one is Outcome => typeof one === 'object' && one !== null && !Array.isArray(one))
    : []

export function aid(outcome: Outcome): Verdict {
  const failed = texts(outcome['failed'])
  return outcome['eligible'] === true
    ? { tone: 'yes', head: t('try.aid.yes'), lines: [t('try.aid.next')], provisions: [] }
    : { tone: 'no', head: t('try.aid.no'), lines: [t('try.aid.why', { n: failed.length })], provisions: failed }
}

export function loan(outcome: Outcome): Verdict {
  const cap = money(outcome['cap'])
  if (outcome['qualifies'] === true)
    return { tone: 'yes', head: t('try.loan.yes', { cap }), lines: [t('try.loan.next')], provisions: [] }
  const needed = outcome['needed']
  const lines = typeof needed === 'number' && needed > 0 ? [t('try.loan.needed', { n: needed, cap })] : []
  return { tone: 'no', head: t('try.loan.no'), lines, provisions: [] }
}

export function berth(outcome: Outcome, names: Names): Verdict {
  const reason = (row: Outcome): string => {
    const kind = names[String(row['kind'])]?.[language.value] ?? ''
    const { distance, limit } = row
    return typeof distance === 'number' && typeof limit === 'number'
      ? t('try.berth.tooNear', { kind, distance, limit })
      : kind
  }
  const conflicts = rows(outcome['conflicts'])
  const open = rows(outcome['undecidable'])
  const provisions = [...conflicts, ...open].map(({ provision }) => String(provision ?? ''))
  if (conflicts.length > 0)
    return { tone: 'no', head: t('try.berth.no'), lines: conflicts.map(reason).filter(Boolean), provisions }
  if (open.length > 0)
    return { tone: 'open', head: t('try.berth.open'), lines: open.map(reason).filter(Boolean), provisions }
  return { tone: 'yes', head: t('try.berth.yes'), lines: [], provisions: [] }
}

export function workingDays(outcome: Outcome): Verdict {
  const due = String(outcome['due'] ?? '')
  return {
    tone: outcome['provisional'] === true ? 'open' : 'yes',
    head: t('try.days.due', { day: longDay(due), weekday: weekday(due) }),
    lines: [t(outcome['provisional'] === true ? 'try.days.provisional' : 'try.days.last')],
    provisions: [],
  }
}
