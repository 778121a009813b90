import type { Schemas } from '@/api/paths'
import type { StateName } from '@/ui/StateMark/states'

export type ImportState = ImportView['state']

export type ImportSummary = Schemas['GazetteImportSummary']

export type ChangedProvision = Schemas['GazetteDifferenceChangedProvision']

export type Difference = Schemas['GazetteDifference']

export type ImportView = Schemas['GazetteImportView']

export const stateMarks: Record<ImportState, StateName> = {
  READING: 'RUNNING',
  READ: 'TO_CONFIRM',
  TAKEN_OVER: 'TAKEN_OVER',
  UNCHANGED: 'UNCHANGED',
  CANCELLED: 'CANCELLED',
  FAILED: 'FAILED',
}
