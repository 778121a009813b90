import type { Phrase } from '@/api/types'
import type { Compliance, ComplianceMonth } from './types'

const WIDTH = 300
const HEIGHT = 26
const MONTHS = 3
const GAP = 2

/** Small shortfalls are drawn this many times larger, and it is said. */
const MAGNIFIED = 5
const SMALL = 0.15

export interface BarCell {
  x: number
  width: number
  /** Heights. */
  done: number
  missed: number
  /** Whether something of the month is not due yet. */
  open: boolean
}

export interface Bar {
  kind: string
  title: Phrase
  cells: BarCell[]
  /** `94.44%`; a dash while nothing has come to its term. */
  rate: string
  inTime: number
  judged: number
  magnified: boolean
}

/** A kind's months as a bar: done in time from below, missed from above; what is not due yet is framed and not judged. */
export function barOf(line: Compliance['items'][number], from: string): Bar {
  const inTime = sum(line.months, ({ done }) => done)
  const judged = sum(line.months, judgedOf)
  const magnified = line.months.some((month) => isSmall(shortfall(month)))
  return {
    kind: line.kind,
    title: line.title,
    cells: line.months.flatMap((month) => cellOf(month, from, magnified)),
    rate: judged === 0 ? '—' : `${((inTime / judged) * 100).toFixed(2)}%`,
    inTime,
    judged,
    magnified,
  }
}

function cellOf(month: ComplianceMonth, from: string, magnified: boolean): BarCell[] {
  const at = monthsBetween(from, month.month)
  if (at < 0 || at >= MONTHS) return []
  const judged = judgedOf(month)
  const missing = shortfall(month)
  const missed = judged === 0 ? 0 : HEIGHT * Math.min(1, magnified && isSmall(missing) ? missing * MAGNIFIED : missing)
  const width = WIDTH / MONTHS - GAP
  return [
    {
      x: at * (WIDTH / MONTHS) + GAP / 2,
      width,
      done: judged === 0 ? 0 : HEIGHT - missed,
      missed,
      open: month.open + month.suspended > 0,
    },
  ]
}

const judgedOf = ({ done, doneLate, overdue }: ComplianceMonth) => done + doneLate + overdue
const shortfall = (month: ComplianceMonth) => (judgedOf(month) === 0 ? 0 : 1 - month.done / judgedOf(month))
const isSmall = (missing: number) => missing > 0 && missing < SMALL

function sum(months: readonly ComplianceMonth[], of: (month: ComplianceMonth) => number): number {
  return months.reduce((total, month) => total + of(month), 0)
}

function monthsBetween(from: string, to: string): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
}
