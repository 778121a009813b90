import type { MapThing } from './layers'

/** What keys do on a map. */
export interface MapKeys {
  /** In screens, to the right and down. */
  pan: (right: number, down: number) => void
  zoom: (by: number) => void
  whole: () => void
  things: () => readonly MapThing[]
  /** Marks the thing keys have moved to; its place is counted from one. */
  point: (thing: MapThing | null, at: number, of: number) => void
  select: (id: string) => void
}

const PAN = 0.2

/** Arrows move, + − zoom, 0 shows all; N and P go from thing to thing, Enter selects, Escape lets go. */
export function keysOf(map: MapKeys): (event: KeyboardEvent) => void {
  let pointed: string | null = null

  function step(by: number): void {
    const things = map.things()
    if (things.length === 0) return map.point(null, 0, 0)
    const from = things.findIndex(({ id }) => id === pointed)
    const at = from < 0 ? (by > 0 ? 0 : things.length - 1) : (from + by + things.length) % things.length
    pointed = things[at]!.id
    map.point(things[at]!, at + 1, things.length)
  }

  function release(): void {
    pointed = null
    map.point(null, 0, 0)
    map.select('')
  }

  const deeds: Record<string, () => void> = {
    ArrowLeft: () => map.pan(-PAN, 0),
    ArrowRight: () => map.pan(PAN, 0),
    ArrowUp: () => map.pan(0, -PAN),
    ArrowDown: () => map.pan(0, PAN),
    '+': () => map.zoom(1),
    '=': () => map.zoom(1),
    '-': () => map.zoom(-1),
    '0': () => map.whole(),
    n: () => step(1),
    p: () => step(-1),
    Enter: () => map.select(pointed ?? ''),
    Escape: release,
  }
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const deed = deeds[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!deed) return
    deed()
    event.preventDefault()
    event.stopPropagation()
  }
}
