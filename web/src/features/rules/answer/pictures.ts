import { t } from '@/locale'
import type { Json } from '../types'

/** A part of a whole, as a length of a bar. */
export interface Part {
  name: string
  amount: number
  /** What the decision gives; the rest was there before, `open` is what is left over. */
  kind: 'before' | 'given' | 'open'
}

interface Members {
  [name: string]: Json
}
const amount = (value: Json | undefined): number => (typeof value === 'number' ? value : 0)
const member = (value: Json | undefined, name: string): number =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? amount(value[name]) : 0

/** The whole of some decisions as its parts, in the order in which they pay; null for all others. */
export function partsOf(rule: string, input: Members, outcome: Members): Part[] | null {
  if (rule === 'rehab/settlement') return settlement(input['paid'], outcome)
  if (rule === 'rehab/co-financing') return financing(input, outcome)
  return null
}

function settlement(paid: Json | undefined, outcome: Members): Part[] {
  return [
    { name: t('rule.part.basicInsurance'), amount: member(paid, 'basicInsurance'), kind: 'before' },
    { name: t('rule.part.criticalIllness'), amount: member(paid, 'criticalIllness'), kind: 'before' },
    { name: t('rule.part.supplementary'), amount: member(paid, 'supplementary'), kind: 'before' },
    { name: t('rule.part.medicalAid'), amount: member(paid, 'medicalAid'), kind: 'before' },
    { name: t('rule.part.subsidy'), amount: amount(outcome['subsidy']), kind: 'given' },
    { name: t('rule.part.family'), amount: amount(outcome['family']), kind: 'open' },
  ]
}

function financing(input: Members, outcome: Members): Part[] {
  return [
    { name: t('rule.part.central'), amount: amount(input['central']), kind: 'before' },
    { name: t('rule.part.provincial'), amount: amount(input['provincial']), kind: 'before' },
    { name: t('rule.part.city'), amount: amount(outcome['city']), kind: 'given' },
    { name: t('rule.part.county'), amount: amount(outcome['county']), kind: 'open' },
  ]
}

/** The member an outcome is asked for, where it is not the first. */
const ASKED_FOR: Record<string, string> = {
  'rehab/settlement': 'subsidy',
  'rehab/institution-bar': 'allowed',
  'incentives/evaluate': 'total',
  'river/patrol-compliance': 'rate',
  'targets/progress': 'light',
}

/** The member whose change is looked for first; the platform chooses where nothing is said. */
export const askedFor = (rule: string): string | null => (ASKED_FOR[rule] ? `/${ASKED_FOR[rule]}` : null)

/** Members of an outcome in the order of interest. */
export function inOrder(rule: string, names: string[]): string[] {
  const first = ASKED_FOR[rule]
  return first !== undefined && names.includes(first) ? [first, ...names.filter((name) => name !== first)] : names
}
