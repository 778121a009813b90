import type { ChartData } from '@/ui/chart/data'
import { shareOf, tintOf, viewOf } from './matrix'
import type { TargetTable } from './types'

/** Tints of the matrix on the page, 0 to 4, as the fullness of a heat map. */
const STEPS = 5

/** Units downwards, targets to the right, the printed sums on top and untinted; tinted by the share of the sum. */
export function heatOf(table: TargetTable, rowsAre: string): ChartData {
  const { total, rows } = viewOf(table)
  const shown = total ? [total, ...rows] : rows
  return {
    rowsAre,
    rows: shown.map(({ division }) => division),
    series: table.columns.map(({ name, unit }, at) => ({
      name,
      unit,
      values: shown.map(({ cells }) => cells[at]?.value ?? null),
      fullness: shown.map((row) => {
        const share = row === total ? null : shareOf(row.cells[at] ?? null, total?.cells[at])
        return share === null ? null : tintOf(share) / STEPS
      }),
    })),
  }
}

/** The units by one target, the largest first; units without it are left out. */
export function barsOf(table: TargetTable, column: number, rowsAre: string): ChartData {
  const found = viewOf(table)
    .rows.flatMap(({ division, cells }) => {
      const cell = cells[column]
      return cell ? [{ division, value: cell.value }] : []
    })
    .sort((one, other) => other.value - one.value)
  const { name = '', unit = '' } = table.columns[column] ?? {}
  return {
    rowsAre,
    rows: found.map(({ division }) => division),
    unit,
    series: [{ name, values: found.map(({ value }) => value) }],
  }
}
