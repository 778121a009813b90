import type { Drawn, Geometry } from '@/ui/map/geojson'
import { isGroup, type Draft } from './schema'

const DRAWN = ['Point', 'LineString', 'Polygon']

/** What a draft of a place is as GeoJSON; null where it is nothing yet or cannot be read. */
export function geometryOf(draft: Draft): Geometry | null {
  if (!isGroup(draft) || typeof draft['type'] !== 'string' || typeof draft['coordinates'] !== 'string') return null
  try {
    const coordinates: unknown = JSON.parse(draft['coordinates'])
    return Array.isArray(coordinates) ? ({ type: draft['type'], coordinates } as Geometry) : null
  } catch {
    return null
  }
}

export const isDrawn = (geometry: Geometry): geometry is Drawn => DRAWN.includes(geometry.type)

export const draftOfGeometry = (geometry: Geometry | null): { [name: string]: Draft } =>
  geometry ? { type: geometry.type, coordinates: JSON.stringify(geometry.coordinates) } : {}

/** Every place of a case but the one at a pointer, to draw by. */
export function geometriesIn(draft: Draft, but: string, at = '/input'): Geometry[] {
  if (at === but || typeof draft !== 'object') return []
  const own = geometryOf(draft)
  if (own) return [own]
  const members = Array.isArray(draft) ? [...draft.entries()] : Object.entries(draft)
  return members.flatMap(([name, member]) => geometriesIn(member, but, `${at}/${name}`))
}
