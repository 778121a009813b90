import type { SentenceKey } from '@/locale'
import type { Shape, Tone } from '@/ui/StateMark/states'
import type { ChartData } from '@/ui/chart/data'
import type { Figure, Judged, Matrix, Progress, Shown } from './types'

/** Completion from which a cell is tinted darker. */
const TINTS = [0.25, 0.35, 0.45, 0.55]

/** 0 to 4: how full a cell is; says nothing of good or bad. */
export const tintOf = (light: Judged | null): number =>
  light === null ? 0 : TINTS.filter((from) => light.completion >= from).length

interface Look {
  shape: Shape
  tone: Tone
  word: SentenceKey
}

/** How a light is shown: shape and word before the colour. */
export const looks: Record<Shown, Look> = {
  GREEN: { shape: 'done', tone: 'done', word: 'progress.light.GREEN' },
  YELLOW: { shape: 'behind', tone: 'soon', word: 'progress.light.YELLOW' },
  RED: { shape: 'overdue', tone: 'overdue', word: 'progress.light.RED' },
  NONE: { shape: 'open', tone: 'open', word: 'progress.light.NONE' },
}

export const shown = (light: Judged | null): Shown => light?.light ?? 'NONE'

/** `43`: whole per cent; what is not full never reads as full. */
export const percent = (share: number): string => String(share < 1 ? Math.min(99, Math.round(share * 100)) : 100)

export const figure = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 })

/** Reported in parts of the whole, for a difference; null where nothing is reported. */
export function shareOfDifference(progress: Progress, difference: number): string {
  const value = progress.figure?.value
  return value ? `${((Math.abs(difference) / Math.abs(value)) * 100).toFixed(1)}%` : ''
}

/** What is missing to be as far as the time is; 0 where nothing is. */
export function missing(progress: Progress): number {
  const { light, figure: reported } = progress
  if (!light || !reported || reported.value === null || progress.direction !== 'AT_LEAST') return 0
  const start = progress.baseline ?? 0
  const due = start + (progress.value - start) * light.timeElapsed
  return Math.max(0, Math.ceil(due - reported.value - 1e-9))
}

/** The cells that are furthest behind, the worst first. */
export function lowest(matrix: Matrix, count: number): Progress[] {
  return matrix.rows
    .flatMap(({ cells }) => cells)
    .filter((cell): cell is Progress => cell?.light != null && cell.light.light !== 'GREEN')
    .sort((one, other) => one.light!.completion - other.light!.completion)
    .slice(0, count)
}

export function cellOf(matrix: Matrix, id: string): Progress | null {
  const top = matrix.totals.find((total) => total?.target.id === id)
  if (top) return top.target
  return matrix.rows.flatMap(({ cells }) => cells).find((cell) => cell?.id === id) ?? null
}

/** Of each day the version that counts, the earliest day first; days taken back are left out. */
export function standing(history: Figure[]): Figure[] {
  const byDay = new Map<string, Figure>()
  for (const one of history) {
    const there = byDay.get(one.asOf)
    if (!there || there.version < one.version) byDay.set(one.asOf, one)
  }
  return [...byDay.values()]
    .filter(({ value }) => value !== null)
    .sort((one, other) => one.asOf.localeCompare(other.asOf))
}

const DAY = 86_400_000
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY

/** The ends of the months within a span, so that the time runs evenly along a chart. */
function monthEnds(from: string, to: string): string[] {
  const ends: string[] = []
  const start = new Date(`${from}T00:00:00Z`)
  for (let month = start.getUTCMonth() + 1; ; month++) {
    const end = new Date(Date.UTC(start.getUTCFullYear(), month, 0)).toISOString().slice(0, 10)
    if (end >= to) return ends
    ends.push(end)
  }
}

/** What was reported up to each day beside what the time would want, the target's own days at both ends. */
export function curveOf(
  detail: { target: Progress; history: Figure[] },
  names: { rowsAre: string; reported: string; time: string },
): ChartData {
  const { target } = detail
  const counted = standing(detail.history)
  const rows = [
    ...new Set([target.start, ...monthEnds(target.start, target.due), ...counted.map(({ asOf }) => asOf), target.due]),
  ].sort()
  const start = target.baseline ?? 0
  const span = days(target.start, target.due)
  const wanted = (day: string) => {
    const part = span <= 0 ? 1 : Math.min(1, Math.max(0, days(target.start, day) / span))
    return Math.round((start + (target.value - start) * part) * 100) / 100
  }
  return {
    rowsAre: names.rowsAre,
    rows,
    unit: target.unit,
    series: [
      {
        name: names.reported,
        values: rows.map(
          (day) =>
            counted.find(({ asOf }) => asOf === day)?.value ??
            (day === target.start && target.direction === 'AT_LEAST' ? start : null),
        ),
      },
      ...(target.direction === 'AT_LEAST'
        ? [{ name: names.time, values: rows.map(wanted), target: true }]
        : [{ name: names.time, values: rows.map(() => target.value), target: true }]),
    ],
  }
}

/** The matrix as a heat map: completion in per cent, tinted by it. */
export function heatOf(matrix: Matrix, rowsAre: string): ChartData {
  return {
    rowsAre,
    rows: matrix.rows.map(({ printed }) => printed),
    series: matrix.columns.map(({ name }, at) => ({
      name,
      unit: '%',
      values: matrix.rows.map(({ cells }) => {
        const light = cells[at]?.light
        return light ? Math.floor(light.completion * 1000) / 10 : null
      }),
      fullness: matrix.rows.map(({ cells }) => (cells[at]?.light ? tintOf(cells[at]!.light) / 5 : null)),
    })),
  }
}
