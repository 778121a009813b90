import type { Schemas } from '@/api/paths'

export type NameOfAgency = Schemas['AgenciesAgencyViewName']

export type Kin = Schemas['AgenciesAgencyViewKin']

export type AgencyItem = Schemas['AgenciesAgencyView']

/** A place where a document names an agency, and under which of its names. */
export type NamedPlace = Schemas['AgenciesNameUsesNamed']

export type Agency = Schemas['AgenciesAgenciesDetail']

export type UnknownName = Schemas['AgenciesAgencyNamesView']
