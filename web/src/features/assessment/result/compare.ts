import type { Schemas } from '@/api/paths'

export type Comparison = Schemas['AssessmentComparisonsComparison']
export type Unit = Comparison['items'][number]
export type InYear = Unit['results'][number]
export type YearOf = Comparison['years'][number]

export const parts = ['field', 'social', 'comprehensive'] as const
export type Part = (typeof parts)[number]

/** What a unit had in a year; nothing where that year did not assess it. */
export const resultOf = (unit: Unit, year: number): InYear | undefined =>
  unit.results.find((result) => result.year === year)

/** Differences of points without the noise of binary fractions. */
const minus = (one: number, other: number): number => Math.round((one - other) * 100) / 100

export interface Moved {
  unit: Unit
  was: InYear
  now: InYear
  total: number
  /** Places won; below zero, lost; null where either year has no rank. */
  places: number | null
  /** null where either year does not tell the part. */
  parts: Record<Part, number | null>
  /** The part that moved the most in the direction of the total; null where the parts are not known. */
  mainly: Part | null
}

/** What moved each unit between two years, in the order the units stand. */
export function moved(comparison: Comparison, from: number, to: number): Moved[] {
  return comparison.items.flatMap((unit) => {
    const was = resultOf(unit, from)
    const now = resultOf(unit, to)
    if (!was || !now) return []
    const total = minus(now.total, was.total)
    const differences = Object.fromEntries(
      parts.map((part) => [part, was[part] === null || now[part] === null ? null : minus(now[part], was[part])]),
    ) as Record<Part, number | null>
    const places = was.rank === null || now.rank === null ? null : was.rank - now.rank
    return [{ unit, was, now, total, places, parts: differences, mainly: mainly(differences, total) }]
  })
}

function mainly(differences: Record<Part, number | null>, total: number): Part | null {
  const along = parts.filter((part) => (differences[part] ?? 0) * Math.sign(total) > 0)
  return along.reduce<Part | null>(
    (most, part) => (most && Math.abs(differences[most] ?? 0) >= Math.abs(differences[part] ?? 0) ? most : part),
    null,
  )
}

export const fieldParts = ['own', 'chiefs', 'townships', 'members'] as const
export type Piece = (typeof fieldParts)[number] | Exclude<Part, 'field'> | 'total'
export const pieces: readonly Piece[] = [...fieldParts, 'social', 'comprehensive', 'total']

export interface Against {
  piece: Piece
  most: number
  own: number
  mean: number
  best: number
  bestName: Unit['name']
}

/** A unit against all others of a year, part by part; nothing of parts that the year does not tell. */
export function against(comparison: Comparison, chosen: string, year: number): Against[] {
  const { own, chief, township, member, sampled, social, comprehensive } = comparison.scale
  const most: Record<Piece, number> = {
    own,
    chiefs: chief * sampled,
    townships: township * sampled,
    members: member * sampled,
    social,
    comprehensive,
    total: own + sampled * (chief + township + member) + social + comprehensive,
  }
  return pieces.flatMap((piece) => {
    const all = comparison.items.flatMap((unit) => {
      const points = resultOf(unit, year)?.[piece]
      return points === null || points === undefined ? [] : [{ unit, points }]
    })
    const mine = all.find(({ unit }) => unit.unit === chosen)
    const best = all.reduce<(typeof all)[number] | undefined>(
      (first, one) => (first && first.points >= one.points ? first : one),
      undefined,
    )
    if (!mine || !best) return []
    const mean = Math.round((all.reduce((sum, { points }) => sum + points, 0) / all.length) * 100) / 100
    return [{ piece, most: most[piece], own: mine.points, mean, best: best.points, bestName: best.unit.name }]
  })
}
