import type { Schemas } from '@/api/paths'

/** The five things a patrol looks at, in the order of the article. */
export const matters = ['WATER_RESOURCES', 'SHORELINE', 'POLLUTION', 'WATER_ENVIRONMENT', 'ECOLOGY'] as const

export type Matter = (typeof matters)[number]
export type MatterState = 'NORMAL' | 'PROBLEM' | 'NOT_LOOKED_AT'
export type Looked = Partial<Record<Matter, MatterState>>

/** What a touch makes of it: not looked at, normal, a problem, and round again. */
export function next(state: MatterState | undefined): MatterState {
  if (state === 'NORMAL') return 'PROBLEM'
  return state === 'PROBLEM' ? 'NOT_LOOKED_AT' : 'NORMAL'
}

export type Beat = Schemas['PatrolsTodayBeat']
