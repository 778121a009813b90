import type { Schemas } from '@/api/paths'

export type ExtractionKind = 'TASK' | 'TARGET' | 'ROSTER' | 'DOCUMENT' | 'AGENCY_NAME'

export type Extraction = Schemas['GazetteExtractionsItem']

export type UnknownName = Schemas['AgenciesAgencyNamesView']

export type ImportItem = Schemas['GazetteImportView']
