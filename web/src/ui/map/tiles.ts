import { shallowRef } from 'vue'
import type { Grid } from './grids'

/**
 * A city's own tiles under the map, as the platform is configured; without them the sketch alone is drawn.
 *
 * @property url of an XYZ service with {z}, {x}, {y} (and {s} of `subdomains`), of a WMTS without its query
 * @property grid in which the tiles are cut; GCJ-02 where a service shifts its pictures
 */
export interface TileService {
  kind: 'XYZ' | 'WMTS'
  url: string
  grid: Grid
  attribution: string
  layer?: string | null
  matrixSet?: string | null
  style?: string | null
  format?: string | null
  subdomains?: string[]
  maxZoom?: number | null
}

/** Set once at the start from what the platform says of itself. */
export const tileService = shallowRef<TileService | null>(null)
