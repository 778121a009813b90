import type { Schemas } from '@/api/paths'

export type RoundView = Schemas['AssessmentRoundsRoundView']
export type Stage = Schemas['AssessmentRoundStagesStage']
export type UnitSteps = Schemas['AssessmentRoundProgressUnitSteps']
export type GroupView = Schemas['AssessmentRoundsGroupView']
export type UnitView = Schemas['AssessmentUnitsUnitView']
export type SelfView = Schemas['AssessmentSelfAssessmentsView']
export type SubjectView = Schemas['AssessmentFieldDeskSubjectView']
export type LotView = Schemas['AssessmentLotsLotView']
export type ListView = Schemas['AssessmentLotsListView']
export type Kit = Schemas['AssessmentFieldDeskKit']
export type Sheet = Schemas['ScoringSheet']
export type Item = Schemas['ScoringSheetItem']

/**
 * The number that a field holds. Of a blank field, and of what is no number, there is none: it is sent as null and refused
 * by its name; a field that was forgotten is no nought.
 */
export const figureOf = (written: string): number => (written.trim() === '' ? Number.NaN : Number(written))

/** Points without zeros at the end. */
export const points = (value: number | null | undefined) => (value == null ? '—' : String(Number(value.toFixed(2))))
