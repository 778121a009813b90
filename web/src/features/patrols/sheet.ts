import type { Schemas } from '@/api/paths'
import type { Stretch } from './field/coverage'
import type { Place } from './field/thinning'

export type Patrol = Schemas['PatrolsPatrolView']
export type PatrolLine = Schemas['PatrolsPatrolListsLine']

/** What of the reach was seen: all that is not among what was missed. */
export function seenOf({ reachMetres, sheet, coverage }: Patrol): Stretch[] {
  if (!reachMetres || coverage === 0) return []
  const seen: Stretch[] = []
  let from = 0
  for (const missed of sheet.missed) {
    if (missed.from > from) seen.push({ from, to: missed.from })
    from = missed.to
  }
  if (from < reachMetres) seen.push({ from, to: reachMetres })
  return seen
}

export function placesOf(walked: Schemas['PatrolsPatrolDeskWalked'] | null): Place[][] {
  return (walked?.legs ?? []).map((leg) =>
    leg.map(({ longitude, latitude, at, accuracy }) => ({
      longitude,
      latitude,
      at: at === null ? 0 : Date.parse(at),
      accuracy,
    })),
  )
}

/** Seconds from beginning to end. */
export function secondsOf({ startedAt, endedAt }: Pick<Patrol, 'startedAt' | 'endedAt'>): number {
  return (Date.parse(endedAt) - Date.parse(startedAt)) / 1000
}

/** Kilometres an hour while moving; null where it did not move. */
export function speedOf({ metres, movingSeconds }: Pick<Patrol, 'metres' | 'movingSeconds'>): number | null {
  return movingSeconds > 0 ? (metres / movingSeconds) * 3.6 : null
}
