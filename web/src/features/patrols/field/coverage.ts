import type { Place } from './thinning'

type Position = [number, number]

/** A piece of a reach, in metres from where it begins. */
export interface Stretch {
  from: number
  to: number
}

/** The line is held in pieces of this length: fine enough for a hand, coarse enough for a phone. */
const PIECE_METRES = 10
const LONGEST_STEP_METRES = 200
const LONGEST_SILENCE_MS = 120_000
const METRES_A_DEGREE = 111_320

/** Anything of GeoJSON that a reach may be. */
export interface Drawn {
  type: string
  coordinates: unknown[]
}

/** The lines of a reach: its course, or the shore of an area. */
export function linesOf(geometry: Drawn | null | undefined): Position[][] {
  if (!geometry) return []
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates as Position[]]
    case 'MultiPolygon':
      return (geometry.coordinates as Position[][][]).flat()
    default:
      return geometry.coordinates as Position[][]
  }
}

/**
 * How much of a reach was seen so far, for the person who walks it. The platform measures once more and exactly; both go by
 * the same figures.
 */
export class LiveCoverage {
  /** Metres of all lines. */
  readonly metres: number
  private readonly pieces: { x: number; y: number; metres: number }[] = []
  private readonly seen: boolean[]
  private readonly east: number

  constructor(
    lines: Position[][],
    private readonly near: number,
  ) {
    this.east = METRES_A_DEGREE * Math.cos(((lines[0]?.[0]?.[1] ?? 0) * Math.PI) / 180)
    let metres = 0
    for (const line of lines) {
      for (let i = 1; i < line.length; i++) {
        const [x, y] = this.plane(line[i - 1]!)
        const [toX, toY] = this.plane(line[i]!)
        const edge = Math.hypot(toX - x, toY - y)
        const count = Math.max(1, Math.round(edge / PIECE_METRES))
        for (let part = 0; part < count; part++) {
          const share = (part + 0.5) / count
          this.pieces.push({ x: x + share * (toX - x), y: y + share * (toY - y), metres: edge / count })
        }
        metres += edge
      }
    }
    this.metres = metres
    this.seen = this.pieces.map(() => false)
  }

  private plane([longitude, latitude]: Position): [number, number] {
    return [longitude * this.east, latitude * METRES_A_DEGREE]
  }

  /** Sees from one place to the next; too long a step is seen at its ends only. */
  see(from: Place | null, to: Place): void {
    const [toX, toY] = this.plane([to.longitude, to.latitude])
    const [x, y] = from ? this.plane([from.longitude, from.latitude]) : [toX, toY]
    const silent = from !== null && to.at - from.at > LONGEST_SILENCE_MS
    if (silent || Math.hypot(toX - x, toY - y) > LONGEST_STEP_METRES) {
      this.mark(x, y, x, y)
      this.mark(toX, toY, toX, toY)
    } else this.mark(x, y, toX, toY)
  }

  private mark(x: number, y: number, toX: number, toY: number): void {
    this.pieces.forEach((piece, at) => {
      if (!this.seen[at] && distance(piece.x, piece.y, x, y, toX, toY) <= this.near) this.seen[at] = true
    })
  }

  /** Metres seen, each place once. */
  get seenMetres(): number {
    return this.pieces.reduce((sum, piece, at) => sum + (this.seen[at] ? piece.metres : 0), 0)
  }

  /** 0 to 1, rounded down so that 1 means all of it. */
  get share(): number {
    return this.metres ? Math.floor((this.seenMetres / this.metres) * 1000) / 1000 : 0
  }

  /** What was seen, in the order of the reach. */
  stretches(): Stretch[] {
    const found: Stretch[] = []
    let from = 0
    this.pieces.forEach((piece, at) => {
      const to = from + piece.metres
      const last = found.at(-1)
      if (this.seen[at]) {
        if (last && from - last.to < 0.001) last.to = to
        else found.push({ from, to })
      }
      from = to
    })
    return found
  }

  /** What lies unseen between stretches that were seen. */
  gaps(): Stretch[] {
    const seen = this.stretches()
    return seen.slice(1).map((stretch, at) => ({ from: seen[at]!.to, to: stretch.from }))
  }

  /** Metres from a place to the nearest of the line. */
  distanceTo(place: { longitude: number; latitude: number }): number | null {
    if (!this.pieces.length) return null
    const [x, y] = this.plane([place.longitude, place.latitude])
    return Math.min(...this.pieces.map((piece) => Math.hypot(piece.x - x, piece.y - y)))
  }
}

function distance(x: number, y: number, fromX: number, fromY: number, toX: number, toY: number): number {
  const dx = toX - fromX
  const dy = toY - fromY
  const length = dx * dx + dy * dy
  const share = length ? Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / length)) : 0
  return Math.hypot(x - fromX - share * dx, y - fromY - share * dy)
}
