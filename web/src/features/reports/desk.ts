import type { Schemas } from '@/api/paths'
import type { StateName } from '@/ui/StateMark/states'

export type DeskReport = Schemas['ProblemsReportView']
export type WholeReport = Schemas['ProblemsReportViewWhole']
export type ReportState = DeskReport['state']
export type Ground = NonNullable<DeskReport['ground']>
export type Candidate = Schemas['ProblemsPublishedPicturesCandidate']
export type Area = Schemas['FilesCoveredArea']

/** How the states of a report look. */
export const marks: Record<ReportState, StateName> = {
  RECEIVED: 'OPEN',
  TAKEN: 'DONE',
  JOINED: 'DONE',
  ANSWERED: 'DONE',
}
export const states: ReportState[] = ['RECEIVED', 'TAKEN', 'JOINED', 'ANSWERED']
export const grounds: Ground[] = ['NOT_OURS', 'PASSED_ON', 'NOTHING_THERE', 'DONE_ALREADY', 'UNCLEAR', 'NO_REPORT']
export const allKinds = [
  'DUMPING',
  'SEWAGE',
  'BLACK_WATER',
  'BUILDING',
  'OCCUPATION',
  'EXTRACTION',
  'FLOATING',
  'OUTLET',
  'SLUDGE',
  'WATER_TAKING',
  'ECOLOGY_HARMED',
  'OTHER',
] as const satisfies readonly DeskReport['kind'][]
export const versionOf = (report: DeskReport) => `"${report.version}"`
