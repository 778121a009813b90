/** What a chart is drawn from, and the table behind it is written from: one truth for both. */
export interface ChartData {
  /** What the rows are: 单位, 月份. */
  rowsAre: string
  rows: string[]
  series: ChartSeries[]
  unit?: string
  /** Marked values beyond this are drawn at the edge, so that one wild value does not press the others flat. */
  ceiling?: number
  /** Values are ranks: whole, and the first stands on top. */
  ranks?: boolean
  /** Bands behind the lines of a chart, from below: what the values mean there. */
  bands?: ChartBand[]
}

export interface ChartBand {
  name: string
  from: number
  /** null: without end. */
  to: number | null
  /** Name of the token of its colour. */
  colour: string
}

export interface ChartSeries {
  name: string
  values: (number | null)[]
  /** A line to be reached, drawn dashed. */
  target?: boolean
  /** The token of its colour, where the colour says something of its own. */
  colour?: string
  /** In place of the chart's unit, where the series differ. */
  unit?: string
  /** What was noticed about single values, in words: they are drawn with a mark of their own. */
  marks?: (string | null)[]
  /** For a heat map: how full each cell is, 0 to 1; a cell without stays untinted. */
  fullness?: (number | null)[]
}

export type ChartKind = 'bar' | 'line' | 'stacked' | 'heat'

/** A place in a chart: which series, which row. */
export interface ChartPoint {
  series: number
  row: number
}

export const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 10 })

/** `新密市，农村劳动力转移：8,000 人`: a point as it is heard. */
export function spokenPoint(data: ChartData, { series, row }: ChartPoint, nothing: string, comma: string): string {
  const one = data.series[series]
  const value = one?.values[row]
  const unit = one?.unit ?? data.unit ?? ''
  const figure = value === null || value === undefined ? nothing : `${grouped(value)} ${unit}`.trim()
  return [data.rows[row] ?? '', data.series.length > 1 ? one?.name : '', figure, one?.marks?.[row]]
    .filter(Boolean)
    .join(comma)
}

/** The next point in the direction of an arrow; stays inside. */
export function step(data: ChartData, at: ChartPoint, key: string): ChartPoint {
  const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1)
  const row = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  const series = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (key === 'Home') return { ...at, row: 0 }
  if (key === 'End') return { ...at, row: data.rows.length - 1 }
  return { row: within(at.row + row, data.rows.length), series: within(at.series + series, data.series.length) }
}

/** The chart's table as comma-separated values, with the mark by which spreadsheets know UTF-8. */
export function csvOf(data: ChartData): string {
  const named = data.series.flatMap(({ name, unit, marks }) => [
    unit ? `${name}（${unit}）` : name,
    ...(marks ? [''] : []),
  ])
  const head = [data.rowsAre, ...named]
  const lines = data.rows.map((row, at) => [
    row,
    ...data.series.flatMap(({ values, marks }) => [values[at] ?? '', ...(marks ? [marks[at] ?? ''] : [])]),
  ])
  return `\uFEFF${[head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

/** A text that a spreadsheet would run as a formula is kept a text. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
