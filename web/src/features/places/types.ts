import type { Schemas } from '@/api/paths'

export const levels = ['CITY', 'COUNTY', 'ZONE', 'TOWNSHIP'] as const
export type Level = (typeof levels)[number]

/** A division of the register. */
export type Division = Schemas['PlacesDivision']

/** Names a division goes by beside its full one, those given up last. */
export function otherNames(division: Division): string[] {
  return division.names.filter(({ name, to }) => to === null && name !== division.name.zh).map(({ name }) => name)
}

/** Names it was called by once. */
export function formerNames(division: Division): string[] {
  return division.names.filter(({ to }) => to !== null).map(({ name }) => name)
}
