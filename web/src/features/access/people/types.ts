import type { Schemas } from '@/api/paths'

export type Role = Schemas['Grant']['role']

/** Every role an administrator may give, in the order of the form. */
export const roles = [
  'OFFICER',
  'CHIEF_OFFICE',
  'CHIEF',
  'GUARD',
  'AGENCY',
  'EDITOR',
  'APPROVER',
  'SIGNER',
  'LABORATORY',
  'FEDERATION',
  'FINANCE',
  'URBAN_MANAGEMENT',
  'OPERATOR',
  'ENTERPRISE',
  'ADMINISTRATOR',
  'READER',
] as const satisfies Role[]

export type Holding = Schemas['AccessHolding']

export type Person = Schemas['AccessPeoplePersonView']

export type OneTimeLink = Schemas['AccessOneTimeLinksLink']

export type DivisionItem = Schemas['PlacesDivision']
