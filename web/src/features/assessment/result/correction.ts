import type { Schemas } from '@/api/paths'

export type Correction = Schemas['AssessmentCorrectionCorrection']
type Survey = Schemas['AssessmentSurveyCounts']

export const tiers = ['NATIONAL', 'PROVINCIAL', 'CITY'] as const
export const entryKinds = ['TASK', 'EXPERIENCE', 'ARTICLE', 'CRITICISM', 'COVERT_PROBLEM'] as const
export const rates = ['AWARENESS', 'SATISFACTION', 'PARTICIPATION'] as const
export const vetoes = [
  'MAJOR_WATER_ACCIDENT',
  'PATROL_DUTY_NOT_MET',
  'HELD_TO_ACCOUNT',
  'CAMPAIGN_NOT_ACCEPTED',
  'CHIEF_DUTY_NOT_DONE',
] as const
/** What can be tried: entries of the ledger, a rate of the survey, the unit's own points, a veto. */
export const kinds = [...entryKinds, ...rates, 'OWN', ...vetoes] as const
export type What = (typeof kinds)[number]

/** As it is typed. */
export interface Draft {
  unit: string
  what: What
  tier: (typeof tiers)[number]
  more: string
  persons: string
  points: string
  place: string
}

const rateOf = { AWARENESS: 'aware', SATISFACTION: 'satisfied', PARTICIPATION: 'participated' } as const
const everybody: Survey = { sampled: 100, aware: 100, satisfied: 100, participated: 100, brushed: 0 }

const isIn = <T extends string>(all: readonly T[], one: string): one is T => (all as readonly string[]).includes(one)

/** What is asked of the platform; a survey that is not there yet is one of a hundred who all say yes. */
export function correctionOf(draft: Draft, survey: Survey | null): Correction {
  const base: Correction = { unit: draft.unit, points: null, survey: null, entries: null, veto: null }
  const what = draft.what
  if (isIn(entryKinds, what))
    return {
      ...base,
      entries: { kind: what, tier: what === 'ARTICLE' ? null : draft.tier, more: Number(draft.more) },
    }
  if (isIn(rates, what)) return { ...base, survey: { ...(survey ?? everybody), [rateOf[what]]: Number(draft.persons) } }
  if (isIn(vetoes, what)) return { ...base, veto: { ground: what, there: true } }
  return { ...base, points: { part: 'OWN', place: 0, points: Number(draft.points) } }
}
