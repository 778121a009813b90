import type { Position } from '../grids'
import { river, type Piece } from './borders'
import { sketch, walk, type Sketch } from './sketch'

/** A water of the sketch as the platform's demonstration registers it, cut where it leaves a unit or grows long. */
export interface RegisteredWater {
  zh: string
  en: string
  kind: 'RIVER' | 'LAKE' | 'RESERVOIR'
  into?: string
  pieces: { division: string; line?: Position[]; ring?: Position[] }[]
}

/** Metres; what one guard walks in a day. */
const LONGEST = 6000
const SHORTEST = 400
/** The canal of the South–North transfer has wardens of its own, not chiefs. */
const NOT_REGISTERED = ['南水北调总干渠']
const INTO: Record<string, string> = {
  伊洛河: '黄河',
  汜水河: '黄河',
  枯河: '黄河',
  索须河: '贾鲁河',
  东风渠: '贾鲁河',
  丈八沟: '贾鲁河',
  金水河: '东风渠',
  熊耳河: '东风渠',
  七里河: '东风渠',
  潮河: '东风渠',
  黄水河: '双洎河',
  梅河: '双洎河',
  尖岗水库: '贾鲁河',
  西流湖: '贾鲁河',
  龙湖: '东风渠',
  龙子湖: '东风渠',
  丁店水库: '索须河',
  白沙水库: '颍河',
  李湾水库: '双洎河',
  后胡水库: '黄水河',
}

/** All of them, the great river first, then rivers and still waters in the sketch's order. */
export function registeredWaters(): RegisteredWater[] {
  const drawn = sketch()
  const borderOf: Record<keyof typeof river, string> = {
    gongyiRiver: '410181',
    xingyangRiver: '410182',
    huijiRiver: '410108',
    jinshuiRiver: '410105',
    zhongmuRiver: '410122',
  }
  const yellow: RegisteredWater = {
    zh: '黄河',
    en: 'Yellow River',
    kind: 'RIVER',
    pieces: Object.entries(river as Record<string, Piece>).flatMap(([name, piece]) =>
      shortened(walk(piece)).map((line) => ({ division: borderOf[name as keyof typeof river], line: rounded(line) })),
    ),
  }
  const rivers = drawn.waters
    .filter(({ zh }) => zh !== '黄河' && !NOT_REGISTERED.includes(zh))
    .map(({ zh, en, geometry }): RegisteredWater => ({
      zh,
      en,
      kind: 'RIVER',
      ...into(zh),
      pieces: byUnit(drawn, geometry.coordinates).flatMap(({ division, line }) =>
        shortened(line).map((part) => ({ division, line: rounded(part) })),
      ),
    }))
  const lakes = drawn.lakes.map(({ zh, en, geometry }): RegisteredWater => {
    const ring = geometry.coordinates[0]!
    const middle: Position = [(ring[0]![0] + ring[12]![0]) / 2, (ring[6]![1] + ring[18]![1]) / 2]
    return {
      zh,
      en,
      kind: zh.endsWith('水库') ? 'RESERVOIR' : 'LAKE',
      ...into(zh),
      pieces: [{ division: unitAt(drawn, middle)!, ring: rounded(ring) }],
    }
  })
  return [yellow, ...rivers, ...lakes]
}

const into = (zh: string) => (INTO[zh] ? { into: INTO[zh] } : {})

/** A line cut at the borders of units; what lies in none of them is left out. */
function byUnit(drawn: Sketch, line: Position[]): { division: string; line: Position[] }[] {
  const steps = 40
  const fine = line
    .slice(1)
    .flatMap((to, at) => Array.from({ length: steps }, (_, step): Position => between(line[at]!, to, step / steps)))
  fine.push(line.at(-1)!)
  const found: { division: string; line: Position[] }[] = []
  let begin = 0
  for (let at = 1; at <= fine.length; at++) {
    const unit = unitAt(drawn, fine[begin]!)
    if (at < fine.length && unitAt(drawn, fine[at]!) === unit) continue
    const end = Math.min(at, fine.length - 1)
    const corners = fine
      .slice(begin, end + 1)
      .filter((_, i, all) => i === 0 || i === all.length - 1 || (begin + i) % steps === 0)
    if (unit && metres(corners) >= SHORTEST) found.push({ division: unit, line: corners })
    begin = at
  }
  return found
}

/** In parts of one length, none longer than a guard's day. */
function shortened(line: Position[]): Position[][] {
  const total = metres(line)
  const count = Math.ceil(total / LONGEST)
  const parts: Position[][] = [[line[0]!]]
  let walked = 0
  for (let at = 1; at < line.length; at++) {
    let from = line[at - 1]!
    let left = metres([from, line[at]!])
    while (parts.length < count && walked + left > (total / count) * parts.length) {
      const cut = between(from, line[at]!, ((total / count) * parts.length - walked) / left)
      parts.at(-1)!.push(cut)
      parts.push([cut])
      left -= metres([from, cut])
      walked += metres([from, cut])
      from = cut
    }
    parts.at(-1)!.push(line[at]!)
    walked += left
  }
  return parts
}

const rounded = (line: Position[]) =>
  line
    .map(([x, y]): Position => [Number(x.toFixed(5)), Number(y.toFixed(5))])
    .filter(([x, y], at, all) => at === 0 || x !== all[at - 1]![0] || y !== all[at - 1]![1])

const between = ([x, y]: Position, [u, v]: Position, share: number): Position => [
  x + share * (u - x),
  y + share * (v - y),
]

function metres(line: Position[]): number {
  return line.slice(1).reduce((sum, [x, y], at) => {
    const [u, v] = line[at]!
    return sum + Math.hypot((x - u) * 111_320 * Math.cos((y * Math.PI) / 180), (y - v) * 110_950)
  }, 0)
}

function unitAt({ units }: Sketch, [x, y]: Position): string | undefined {
  return units.find(({ geometry }) => {
    const ring = geometry.coordinates[0]!
    let inside = false
    ring.slice(1).forEach(([u, v], at) => {
      const [s, w] = ring[at]!
      if (w > y !== v > y && x < s + ((y - w) / (v - w)) * (u - s)) inside = !inside
    })
    return inside
  })?.code
}
