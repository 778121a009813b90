import type { Drawn, DrawnKind } from './geojson'
import { convert, type Grid, type Position } from './grids'

/** Positions as text, one a line, longitude first; a line left blank begins the next ring of an area. */
export interface TypedFault {
  kind: 'LINE' | 'FEW' | 'OUTSIDE' | 'KIND'
  /** Counted from one; 0 for the whole. */
  line: number
}

export type Reading = { drawn: Drawn | null; fault: null } | { drawn: null; fault: TypedFault }

const LEAST: Record<DrawnKind, number> = { Point: 1, LineString: 2, Polygon: 3 }

/** Decimals of a degree that are kept: 1e-8 is a millimetre. */
const DECIMALS = 8

export function rounded(degrees: number, decimals = DECIMALS): number {
  return Number(degrees.toFixed(decimals))
}

/** The text a drawn thing would have been typed as. */
export function textOf(drawn: Drawn | null, grid: Grid): string {
  if (!drawn) return ''
  const line = (position: Position) => {
    const [longitude, latitude] = grid === 'GCJ02' ? convert(position, 'CGCS2000', grid) : position
    return `${rounded(longitude)}, ${rounded(latitude)}`
  }
  if (drawn.type === 'Point') return line(drawn.coordinates)
  if (drawn.type === 'LineString') return drawn.coordinates.map(line).join('\n')
  return drawn.coordinates.map((ring) => ring.slice(0, -1).map(line).join('\n')).join('\n\n')
}

/**
 * What was typed, as a geometry of CGCS2000. Commas, spaces and their wide forms part the two numbers; rings are closed
 * here. A whole geometry as GeoJSON is understood too. Empty text is nothing drawn.
 */
export function readTyped(text: string, kind: DrawnKind, grid: Grid): Reading {
  if (text.trim() === '') return { drawn: null, fault: null }
  if (text.trim().startsWith('{')) return fromJson(text, kind)
  const rings: Position[][] = [[]]
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') {
      if (rings.at(-1)!.length) rings.push([])
      continue
    }
    const position = readPosition(line)
    if (!position) return { drawn: null, fault: { kind: 'LINE', line: at + 1 } }
    if (!isOnEarth(position)) return { drawn: null, fault: { kind: 'OUTSIDE', line: at + 1 } }
    rings.at(-1)!.push(grid === 'GCJ02' ? settle(convert(position, grid, 'CGCS2000')) : position)
  }
  return assemble(
    rings.filter((ring) => ring.length > 0),
    kind,
  )
}

function assemble(rings: Position[][], kind: DrawnKind): Reading {
  const open = kind === 'Polygon' ? rings.map(opened) : [rings.flat()]
  const count = open[0]!.length
  if (open.some((ring) => ring.length < LEAST[kind]) || (kind === 'Point' && count > 1))
    return { drawn: null, fault: { kind: 'FEW', line: 0 } }
  if (kind === 'Point') return { drawn: { type: kind, coordinates: open[0]![0]! }, fault: null }
  if (kind === 'LineString') return { drawn: { type: kind, coordinates: open[0]! }, fault: null }
  return { drawn: { type: kind, coordinates: open.map((ring) => [...ring, ring[0]!]) }, fault: null }
}

/** A ring that was typed closed, without its last position. */
function opened(ring: Position[]): Position[] {
  const [first, last] = [ring[0]!, ring.at(-1)!]
  return ring.length > 1 && first[0] === last[0] && first[1] === last[1] ? ring.slice(0, -1) : ring
}

const settle = ([x, y]: Position): Position => [rounded(x), rounded(y)]

const isOnEarth = ([longitude, latitude]: Position) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90

function readPosition(line: string): Position | null {
  const parts = line.replace(/[\[\]()（）°东经北纬ENen]/g, ' ').match(/-?\d+(?:\.\d+)?/g)
  const rest = line.replace(/-?\d+(?:\.\d+)?/g, '').replace(/[\s,，、;；\[\]()（）°东经北纬ENen]/g, '')
  return parts?.length === 2 && rest === '' ? [Number(parts[0]), Number(parts[1])] : null
}

function fromJson(text: string, kind: DrawnKind): Reading {
  const wrong: Reading = { drawn: null, fault: { kind: 'KIND', line: 0 } }
  try {
    const read = JSON.parse(text) as { type?: string; geometry?: unknown }
    const geometry = (read.type === 'Feature' ? read.geometry : read) as Drawn | null
    if (geometry?.type !== kind) return wrong
    const positions = (geometry.coordinates as unknown[]).flat(kind === 'Polygon' ? 1 : 0)
    const all = (kind === 'Point' ? [positions] : positions) as Position[]
    const sound = all.every(([x, y]) => typeof x === 'number' && typeof y === 'number' && isOnEarth([x, y]))
    return sound && all.length >= LEAST[kind] ? { drawn: geometry, fault: null } : wrong
  } catch {
    return wrong
  }
}
