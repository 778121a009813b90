import Feature from 'ol/Feature.js'
import Point from 'ol/geom/Point.js'
import type Map from 'ol/Map.js'
import { transform, transformExtent } from 'ol/proj.js'
import VectorSource from 'ol/source/Vector.js'
import Supercluster from 'supercluster'
import type { MapThing } from './layers'
import { DATA } from './ground'
import type { Position } from './grids'

/** Nearer than this nothing is gathered. */
const SINGLE_FROM = 16

export interface Clusters {
  source: VectorSource
  /** Puts what the map shows now into the source. */
  refill: () => void
  /** The zoom at which a cluster falls apart. */
  opensAt: (cluster: number) => number
}

/**
 * Points gathered by an index built once, so that a step of the zoom costs what is in sight and not what there is. A
 * feature is a thing (`thing`) or a cluster (`cluster`, `count`).
 */
export function clustersOf(map: Map, projection: string, things: readonly MapThing[]): Clusters {
  const index = new Supercluster<{ at: number }>({ radius: 60, extent: 256, maxZoom: SINGLE_FROM - 1 })
  index.load(
    things.map(({ geometry }, at) => ({
      type: 'Feature',
      properties: { at },
      geometry: { type: 'Point', coordinates: geometry.coordinates as Position },
    })),
  )
  const source = new VectorSource({ useSpatialIndex: false })
  let shown = ''

  function refill(): void {
    const view = map.getView()
    const zoom = Math.round(view.getZoom() ?? 9)
    const size = map.getSize() ?? [1, 1]
    // a screen more on each side, so that a short pan finds it drawn
    const extent = view.calculateExtent([size[0]! * 2, size[1]! * 2])
    const [west, south, east, north] = transformExtent(extent, projection, DATA) as [number, number, number, number]
    const now = `${zoom} ${[west, south, east, north].map((degrees) => degrees.toFixed(3)).join(' ')}`
    if (now === shown) return
    shown = now
    const found = index.getClusters([west, south, east, north], zoom)
    source.clear(true)
    source.addFeatures(
      found.map(({ geometry, properties }) => {
        const feature = new Feature(new Point(transform(geometry.coordinates, DATA, projection)))
        if ('cluster_id' in properties)
          feature.setProperties({ cluster: properties.cluster_id, count: properties.point_count }, true)
        else feature.set('thing', things[properties.at], true)
        return feature
      }),
    )
  }
  return { source, refill, opensAt: (cluster) => index.getClusterExpansionZoom(cluster) }
}
