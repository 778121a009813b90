import type { MatrixCell, MatrixRow, SumCheck, TargetTable } from './types'

/** Shares of the total from which a darker tint begins. */
const TINTS = [0.02, 0.05, 0.1, 0.2]

export interface MatrixView {
  total: MatrixRow | null
  /** Counties first as printed, the city's own row last. */
  rows: MatrixRow[]
  sums: SumCheck[]
  /** How many of the printed sums fit, and how many do not. */
  fits: number
  off: number
}

/** The rows in the order they are read: the printed total apart, the city's own row below the others. */
export function viewOf(table: TargetTable): MatrixView {
  const of = (kind: MatrixRow['kind']) => table.rows.filter((row) => row.kind === kind)
  return {
    total: of('TOTAL')[0] ?? null,
    rows: [...of('UNIT'), ...of('CITY')],
    sums: table.sums,
    fits: table.sums.filter(({ fits }) => fits === true).length,
    off: table.sums.filter(({ fits }) => fits === false).length,
  }
}

/** The part of the printed total a cell is; null without a total. */
export function shareOf(cell: MatrixCell | null, total: MatrixCell | null | undefined): number | null {
  return cell && total && total.value !== 0 ? cell.value / total.value : null
}

/** 0 to 4: how dark a share is set. */
export function tintOf(share: number | null): number {
  return share === null ? 0 : TINTS.filter((from) => share >= from).length
}

/** How far the rows are from the printed sum; above 0 they are too many. */
export function deviation({ printed, computed }: SumCheck): number {
  return printed === null ? 0 : Math.round((computed - printed) * 1e6) / 1e6
}

export interface Found {
  row: MatrixRow
  column: number
  cell: MatrixCell
}

/** The cell of a target; null when the table has none. */
export function find(table: TargetTable, target: string): Found | null {
  for (const row of table.rows) {
    const column = row.cells.findIndex((cell) => cell?.target === target)
    const cell = row.cells[column]
    if (cell) return { row, column, cell }
  }
  return null
}

/** `12.3%`; small shares keep a figure that is not nothing. */
export function percent(share: number): string {
  const value = share * 100
  return `${value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 1 : 0 })}%`
}
