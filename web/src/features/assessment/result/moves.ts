import type { Schemas } from '@/api/paths'
import type { Line } from './types'

export type Move = Schemas['AssessmentStandingMovesMove']

export interface Course {
  unit: Line
  /** The total before the first deed, then after each. */
  totals: number[]
  ranks: (number | null)[]
}

/**
 * The totals and ranks of units through the deeds of the year, played back from how they stand now.
 *
 * @param moves the latest first
 * @param most how many units: those that were moved the furthest
 */
export function courses(moves: readonly Move[], lines: readonly Line[], most: number): Course[] {
  const all = lines.map((unit) => {
    const totals = [unit.total]
    const ranks = [unit.rank]
    for (const move of moves) {
      const change = move.changes.find((one) => one.unit === unit.unit)
      totals.unshift(change ? change.totalWas : totals[0]!)
      ranks.unshift(change ? change.rankWas : ranks[0]!)
    }
    return { unit, totals, ranks }
  })
  return all
    .filter((course) => way(course) > 0)
    .sort((one, other) => way(other) - way(one))
    .slice(0, most)
}

/** How many places a unit was moved in all, then how many points. */
function way({ ranks, totals }: Course): number {
  const steps = (values: readonly (number | null)[]) =>
    values.slice(1).reduce<number>((sum, value, at) => sum + Math.abs((value ?? 0) - (values[at] ?? 0)), 0)
  return steps(ranks) * 1000 + steps(totals)
}
