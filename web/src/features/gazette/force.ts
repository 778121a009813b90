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
/** No piece of a line is narrower than this share, and the document itself never than the greater: words stand over it. */
const LEAST_SHARE = 0.2
const LEAST_OWN_SHARE = 0.5

/**
 * The pieces of a document's time on a line of 1000 units. Each piece is to scale within itself only, so that a
 * document of long ago leaves room for the one of today; the line says so by naming its days.
 */
export function layout(timeline: readonly TimelinePiece[], day: string): Line {
  const spans = timeline.map((piece) => ({ piece, ...bounds(piece, day) }))
  const total = spans.reduce((sum, span) => sum + (span.end - span.start), 0) || 1
  const shares = evened(
    spans.map(({ piece, start, end }) => ({ share: (end - start) / total, own: piece.state === 'CURRENT' })),
  )
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

function evened(pieces: { share: number; own: boolean }[]): number[] {
  const raised = pieces.map(({ share, own }) =>
    Math.max(Math.min(share, LEAST_OWN_SHARE), own ? LEAST_OWN_SHARE : LEAST_SHARE),
  )
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
