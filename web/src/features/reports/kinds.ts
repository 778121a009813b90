import type { Schemas } from '@/api/paths'

export type Kind = Schemas['ProblemsReportsReport']['kind']
export type Acknowledgement = Schemas['ProblemsReportsAcknowledgement']
export type Reading = Schemas['ProblemsReportReadingsReading']

/** What citizens choose from, in their words (`report.kind.…`), the most frequent first. */
export const kinds = ['DUMPING', 'SEWAGE', 'BLACK_WATER', 'BUILDING', 'EXTRACTION', 'FLOATING', 'OTHER'] as const
