import type { Schemas } from '@/api/paths'
import type { StateName } from '@/ui/StateMark/states'

/** What a register asks for, as `/sheets/{register}` gives it. */
export type Register = Schemas['SheetsSheetsRegisterView']

export type RegisterColumn = Schemas['SheetsSheetsColumnView']

export type SheetState = SheetImport['state']

export type Head = Schemas['SheetsSheetImportViewHeadView']

export const rowStates = ['FAULTY', 'ADDED', 'CHANGED', 'UNCHANGED'] as const
export type RowState = (typeof rowStates)[number]

export type SheetImport = Schemas['SheetsSheetImportView']

export type SheetRow = Schemas['SheetsExamined']

export const sheetMarks: Record<SheetState, StateName> = {
  READING: 'RUNNING',
  READ: 'TO_CONFIRM',
  FAULTY: 'FAILED',
  UNCHANGED: 'UNCHANGED',
  TAKEN_OVER: 'TAKEN_OVER',
  CANCELLED: 'CANCELLED',
  FAILED: 'FAILED',
}

/** How many rows an import has in a state. */
export function countOf(view: SheetImport, state: RowState): number {
  const { added, changed, unchanged, faulty } = view.counts
  return { ADDED: added, CHANGED: changed, UNCHANGED: unchanged, FAULTY: faulty }[state]
}

/** The states an import has rows in, those to be mended first. */
export function statesOf(view: SheetImport): RowState[] {
  return rowStates.filter((state) => countOf(view, state) > 0)
}
