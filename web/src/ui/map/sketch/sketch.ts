import type { Phrase } from '@/api/types'
import type { Geometry } from '../geojson'
import type { Position } from '../grids'
import { corners, pieces, river, unitBorders, type Corner, type Piece, type PieceName } from './borders'
import { courses, lakes, type Course } from './waters'

export interface Unit extends Phrase {
  code: string
  label: Position
  geometry: Extract<Geometry, { type: 'Polygon' }>
}

export interface Water extends Phrase {
  rank: Course['rank']
  canal: boolean
  geometry: Extract<Geometry, { type: 'LineString' }>
}

export interface StillWater extends Phrase {
  geometry: Extract<Geometry, { type: 'Polygon' }>
}

/** The base of the map where a city has no tiles of its own: drawn by us, a sketch, no line to settle a border by. */
export interface Sketch {
  units: Unit[]
  waters: Water[]
  lakes: StillWater[]
}

const ROUNDS = 2
/** The Yellow River beyond the city, so that it does not end at its corners. */
const UPSTREAM: Position[] = [
  [112.5, 34.83],
  [112.66, 34.83],
  [112.75, 34.845],
]
const DOWNSTREAM: Position[] = [
  [114.33, 34.85],
  [114.45, 34.87],
]

/** The sketch of the city, made from its pieces. */
export function sketch(): Sketch {
  return {
    units: unitBorders.map(({ code, zh, en, label, around }) => ({
      code,
      zh,
      en,
      label,
      geometry: { type: 'Polygon', coordinates: [ringOf(around)] },
    })),
    waters: [yellowRiver(), ...courses.map(water)],
    lakes: lakes.map(({ zh, en, at, half }) => ({
      zh,
      en,
      geometry: { type: 'Polygon', coordinates: [oval(at, half)] },
    })),
  }
}

const water = ({ zh, en, rank, canal, line }: Course): Water => ({
  zh,
  en,
  rank,
  canal: canal ?? false,
  geometry: { type: 'LineString', coordinates: smooth(line) },
})

function yellowRiver(): Water {
  const within = Object.values(river as Record<string, Piece>).flatMap((piece, at) => walk(piece).slice(at ? 1 : 0))
  const coordinates = smooth([...UPSTREAM, ...within, ...DOWNSTREAM], 0)
  return { zh: '黄河', en: 'Yellow River', rank: 3, canal: false, geometry: { type: 'LineString', coordinates } }
}

/** The closed ring along the pieces; a piece that does not join on either end is an error of the drawing. */
function ringOf(around: PieceName[]): Position[] {
  const first = pieces[around[0]!] as Piece
  const second = pieces[around[1]!] as Piece
  const begin: Corner = second.slice(0, 2).includes(first[1]) ? first[0] : first[1]
  let at: Corner = begin
  const ring: Position[] = [corners[begin] as Position]
  for (const name of around) {
    const piece = pieces[name] as Piece
    const [from, to] = piece
    if (at !== from && at !== to) throw new Error(`the border ${name} does not join at ${at}`)
    const line = at === from ? walk(piece) : walk(piece).reverse()
    ring.push(...line.slice(1))
    at = at === from ? to : from
  }
  if (at !== begin) throw new Error(`the border around ${around.join(', ')} stays open`)
  return ring
}

/** The line of a piece of border, its corners cut as on the map. */
export function walk([from, to, ...between]: Piece): Position[] {
  return smooth([corners[from] as Position, ...(between as Position[]), corners[to] as Position])
}

/** Corners cut (Chaikin), ends kept: a line through few positions that does not look like a saw. */
function smooth(line: Position[], rounds = ROUNDS): Position[] {
  if (rounds === 0 || line.length < 3) return line
  const part = (one: Position, other: Position, share: number): Position => [
    one[0] + share * (other[0] - one[0]),
    one[1] + share * (other[1] - one[1]),
  ]
  const cut = line.slice(1).flatMap((to, at) => [part(line[at]!, to, 0.25), part(line[at]!, to, 0.75)])
  return smooth([line[0]!, ...cut.slice(1, -1), line.at(-1)!], rounds - 1)
}

function oval([x, y]: Position, [east, north]: [number, number]): Position[] {
  const perLongitude = 111_320 * Math.cos((y * Math.PI) / 180)
  const ring = Array.from({ length: 24 }, (_, at): Position => {
    const angle = (at / 24) * 2 * Math.PI
    return [x + (Math.cos(angle) * east) / perLongitude, y + (Math.sin(angle) * north) / 110_950]
  })
  return [...ring, ring[0]!]
}
