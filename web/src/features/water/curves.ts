import type { ChartBand, ChartData, ChartSeries } from '@/ui/chart/data'
import { classes, numerals } from './types'

/** How long a curve is, and what it is drawn of: values as they came, or the means of days. */
export const spans = [
  { days: 1, byDay: false },
  { days: 7, byDay: false },
  { days: 30, byDay: false },
  { days: 90, byDay: true },
  { days: 365, byDay: true },
] as const

export interface Line {
  name: string
  unit: string
  at: number[]
  values: number[]
  /** What was noticed about each value, as masks; means of days have none. */
  flags?: number[]
}

/** The next finer span; the same where there is none. */
export function finer(days: number): number {
  const place = spans.findIndex((span) => span.days === days)
  return spans[Math.max(0, place - 1)]?.days ?? days
}

/** What may be noticed about a value, in the order of its bits; below detection is no doubt. */
export const noticed = [
  'OUT_OF_RANGE',
  'STEP',
  'STUCK',
  'GAP',
  'LATE',
  'FUTURE',
  'UNIT',
  'BELOW_DETECTION',
  'DOUBTED',
] as const
export type Noticed = (typeof noticed)[number]

/** The flags of a mask that are worth a mark on a curve: a value that came late is right all the same. */
export function toMark(mask: number): Noticed[] {
  return noticed.filter((flag, bit) => (mask >> bit) % 2 === 1 && flag !== 'LATE' && flag !== 'GAP')
}

/** Several curves over one axis of time: every moment that one of them has. */
export function together(
  lines: Line[],
  rowsAre: string,
  written: (at: number) => string,
  words: (flag: Noticed) => string = String,
): ChartData {
  const moments = [...new Set(lines.flatMap(({ at }) => at))].sort((one, other) => one - other)
  const place = new Map(moments.map((at, row) => [at, row]))
  const series: ChartSeries[] = lines.map(({ name, unit, at, values, flags }) => {
    const row: (number | null)[] = moments.map(() => null)
    const marks: (string | null)[] = moments.map(() => null)
    at.forEach((moment, n) => {
      row[place.get(moment)!] = values[n] ?? null
      marks[place.get(moment)!] =
        toMark(flags?.[n] ?? 0)
          .map(words)
          .join('、') || null
    })
    return { name, values: row, unit, ...(marks.some(Boolean) ? { marks } : {}) }
  })
  const units = new Set(lines.map(({ unit }) => unit))
  return { rowsAre, rows: moments.map(written), series, unit: units.size === 1 ? [...units][0] : undefined }
}

/** The greatest value about which nothing was noticed; the greatest of all where there is none. */
export function ceilingOf(series: ChartSeries[]): number {
  const plain = series.flatMap(({ values, marks }) => values.filter((value, row) => value !== null && !marks?.[row]))
  const all = series.flatMap(({ values }) => values)
  return Math.max(0, ...((plain.length ? plain : all) as number[]))
}

/** The classes of one item as bands, from its limits of I to V; equal limits of neighbours make one band. */
export function bandsOf(limits: number[], greatest: number): ChartBand[] {
  const [first] = limits
  if (first === undefined || limits.length < 5) return []
  const falling = limits[4]! < first
  const bands: ChartBand[] = []
  const add = (place: number, from: number, to: number | null) => {
    if (to === null || to > from) bands.push({ name: numerals[classes[place]!], from, to, colour: `w${place + 1}` })
  }
  if (falling) {
    add(5, 0, limits[4]!)
    for (let place = 4; place >= 1; place--) add(place, limits[place]!, limits[place - 1]!)
    add(0, first, null)
    return bands
  }
  let from = 0
  limits.forEach((limit, place) => {
    add(place, from, limit)
    from = Math.max(from, limit)
  })
  add(5, from, null)
  // classes far above what was measured would press the curve flat
  return bands.filter((band) => band.from <= greatest * 1.1)
}
