import type { StateName } from '@/ui/StateMark/states'
import type { TimelinePiece } from './types'

interface Validity {
  inForceFrom: string | null
  inForceTo: string | null
}

/** Whether a document is in force on a day; its last day still counts. */
export function forceOn({ inForceFrom, inForceTo }: Validity, day: string): StateName {
  if (inForceFrom === null) return 'UNKNOWN'
  if (day < inForceFrom) return 'NOT_YET'
  return inForceTo !== null && day > inForceTo ? 'ENDED' : 'IN_FORCE'
}

export interface Bar {
  piece: TimelinePiece
  x: number
  width: number
  /** No last day is known: the bar ends in an arrow. */
  open: boolean
}

export interface Line {
  bars: Bar[]
  /** Where days stand that the line names. */
  ticks: { x: number; day: string }[]
  mark: { x: number; day: string }
}

const LEFT = 40
const RIGHT = 950
const DAY_MS = 86_400_000
/** No piece of a line is narrower than this share: its words must stand over it. */
const LEAST_SHARE = 0.24

/**
 * The pieces of a document's time on a line of 1000 units. Each piece is to scale within itself only, so that a
 * document of long ago leaves room for the one of today; the line says so by naming its days.
 */
export function layout(timeline: readonly TimelinePiece[], day: string): Line {
  const spans = timeline.map((piece) => ({ piece, ...bounds(piece, day) }))
  const total = spans.reduce((sum, span) => sum + (span.end - span.start), 0) || 1
  const shares = evened(spans.map((span) => (span.end - span.start) / total))
  const bars: Bar[] = []
  let x = LEFT
  spans.forEach(({ piece }, at) => {
    const width = (RIGHT - LEFT) * (shares[at] ?? 0)
    bars.push({ piece, x, width, open: piece.to === null })
    x += width
  })
  return { bars, ticks: ticksOf(bars), mark: { x: markAt(day, spans, bars), day } }
}

function bounds(piece: TimelinePiece, day: string): { start: number; end: number } {
  const from = piece.from ? Date.parse(piece.from) : null
  const to = piece.to ? Date.parse(piece.to) : null
  const end = to ?? Math.max(Date.parse(day), from ?? 0) + 120 * DAY_MS
  return { start: from ?? end - 365 * DAY_MS, end }
}

function evened(shares: number[]): number[] {
  const least = Math.min(LEAST_SHARE, 1 / Math.max(shares.length, 1))
  const raised = shares.map((share) => Math.max(share, least))
  const sum = raised.reduce((total, share) => total + share, 0) || 1
  return raised.map((share) => share / sum)
}

function ticksOf(bars: readonly Bar[]): { x: number; day: string }[] {
  return bars.flatMap(({ piece, x }) => (piece.from ? [{ x, day: piece.from }] : []))
}

function markAt(day: string, spans: readonly { start: number; end: number }[], bars: readonly Bar[]): number {
  const at = Date.parse(day)
  for (const [index, { start, end }] of spans.entries()) {
    const bar = bars[index]
    if (bar && at <= end) return bar.x + bar.width * Math.max(0, Math.min(1, (at - start) / (end - start || 1)))
  }
  return RIGHT
}
