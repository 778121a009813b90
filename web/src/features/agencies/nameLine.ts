import type { NamedPlace, NameOfAgency } from './types'

/** A name as a bar on the line of time; left and width in per cent of the line. */
export interface NameBar {
  name: NameOfAgency
  left: number
  width: number
  /** Without days: the bar only shows when documents used it, or nothing. */
  known: boolean
  openStart: boolean
  openEnd: boolean
}

export interface NameLine {
  bars: NameBar[]
  marks: { label: string; at: number }[]
}

const DAY = 86_400_000

/** The names on one axis from the first year that matters to a little after today. */
export function nameLine(names: readonly NameOfAgency[], today: string): NameLine {
  const days = names.flatMap(({ from, to, firstUsed, lastUsed }) => [from, to, firstUsed, lastUsed])
  const known = days.filter((day): day is string => day !== null).map(Date.parse)
  const now = Date.parse(today)
  const first = Math.min(now - 365 * DAY, ...known)
  const start = Date.UTC(new Date(first).getUTCFullYear(), 0, 1)
  const end = Math.max(now, ...known) + (now - start) * 0.08
  const at = (day: number) => ((day - start) / (end - start)) * 100
  const bars = names.map((name) => barOf(name, at, now))
  return { bars, marks: yearMarks(start, end, at) }
}

function barOf(name: NameOfAgency, at: (day: number) => number, now: number): NameBar {
  const known = name.from !== null || name.to !== null || name.current
  // where a source dates a name, its use in documents says nothing about its ends: old names go on being written
  const from = known ? name.from : name.firstUsed
  const to = known ? name.to : name.lastUsed
  const left = from ? at(Date.parse(from)) : known ? 0 : at(now)
  const right = to ? at(Date.parse(to)) : known ? 100 : left
  return {
    name,
    left,
    width: Math.max(right - left, 0.6),
    known,
    openStart: known && name.from === null,
    openEnd: known && name.to === null,
  }
}

/** Years under the axis, every one, second, fifth or tenth so that they keep apart. */
function yearMarks(start: number, end: number, at: (day: number) => number): NameLine['marks'] {
  const first = new Date(start).getUTCFullYear()
  const last = new Date(end).getUTCFullYear()
  const step = [1, 2, 5, 10, 20, 50].find((years) => (last - first) / years <= 8) ?? 100
  const marks = []
  for (let year = first; year <= last; year += step) {
    const day = at(Date.UTC(year, 0, 1))
    if (day < 97) marks.push({ label: String(year), at: day })
  }
  return marks
}

export interface DocumentPlaces {
  document: string
  places: NamedPlace[]
}

/** Places by document, in the order they are given; a provision that uses a name twice is one place. */
export function byDocument(named: readonly NamedPlace[]): DocumentPlaces[] {
  const found = new Map<string, NamedPlace[]>()
  for (const place of named) {
    const others = found.get(place.document) ?? []
    const known = others.some(({ provision, as }) => provision === place.provision && as === place.as)
    found.set(place.document, known ? others : [...others, place])
  }
  return [...found].map(([document, places]) => ({ document, places }))
}
