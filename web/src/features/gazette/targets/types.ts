import type { Schemas } from '@/api/paths'

export type TableItem = Schemas['GazetteTargetsTableRow']
export type MatrixColumn = Schemas['GazetteTargetTableColumn']
export type MatrixCell = Schemas['GazetteTargetTableCell']
export type MatrixRow = Schemas['GazetteTargetTableRow']

/** What the document prints for a column against what its rows add up to. */
export type SumCheck = Schemas['GazetteTargetTableSum']

/** Targets by division, as one document sets them in a table. */
export type TargetTable = Schemas['GazetteTargetTable']
export type TargetItem = Schemas['GazetteTargetsView']
