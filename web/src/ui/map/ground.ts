import { defaults as usualInteractions } from 'ol/interaction/defaults.js'
import type BaseLayer from 'ol/layer/Base.js'
import TileLayer from 'ol/layer/Tile.js'
import Map from 'ol/Map.js'
import { addCoordinateTransforms, addProjection, fromLonLat, Projection, toLonLat, transformExtent } from 'ol/proj.js'
import WMTS from 'ol/source/WMTS.js'
import XYZ from 'ol/source/XYZ.js'
import { createXYZ } from 'ol/tilegrid.js'
import WMTSTileGrid from 'ol/tilegrid/WMTS.js'
import View from 'ol/View.js'
import type { Extent } from './geojson'
import { convert, type Position } from './grids'
import type { TileService } from './tiles'

/** Where coordinates of features are given, everywhere in the program. */
export const DATA = 'EPSG:4326'
export const PLAIN = 'EPSG:3857'

/** Mercator over positions of GCJ-02: everything drawn is shifted as the tiles of such a service are. */
const SHIFTED = 'LINGXING:GCJ02-MERCATOR'

const WORLD: [number, number, number, number] = [
  -20037508.342789244, -20037508.342789244, 20037508.342789244, 20037508.342789244,
]

function projectionFor(tiles: TileService | null): string {
  if (tiles?.grid !== 'GCJ02') return PLAIN
  addProjection(new Projection({ code: SHIFTED, units: 'm', extent: WORLD, global: true }))
  const there = (at: number[]) => fromLonLat(convert(at as Position, 'CGCS2000', 'GCJ02'))
  const back = (at: number[]) => convert(toLonLat(at) as Position, 'GCJ02', 'CGCS2000')
  addCoordinateTransforms(DATA, SHIFTED, there, back)
  addCoordinateTransforms(
    PLAIN,
    SHIFTED,
    (at) => there(toLonLat(at)),
    (at) => fromLonLat(back(at)),
  )
  return SHIFTED
}

/** The layer of the city's own tiles; absent where none are configured. */
export function tileLayer(tiles: TileService, projection: string): TileLayer {
  const attributions = tiles.attribution
  const grid = createXYZ({ maxZoom: tiles.maxZoom ?? 18, extent: WORLD })
  if (tiles.kind === 'XYZ') {
    const { url, subdomains } = tiles
    const urls = subdomains?.length ? subdomains.map((name) => url.replace('{s}', name)) : [url]
    return new TileLayer({
      source: new XYZ({ urls, projection, tileGrid: grid, attributions, crossOrigin: 'anonymous' }),
    })
  }
  const source = new WMTS({
    url: tiles.url,
    layer: tiles.layer ?? '',
    matrixSet: tiles.matrixSet ?? 'GoogleMapsCompatible',
    style: tiles.style ?? 'default',
    format: tiles.format ?? 'image/png',
    projection,
    crossOrigin: 'anonymous',
    attributions,
    tileGrid: new WMTSTileGrid({
      origin: [WORLD[0], WORLD[3]],
      resolutions: grid.getResolutions(),
      matrixIds: grid.getResolutions().map((_, zoom) => String(zoom)),
    }),
  })
  return new TileLayer({ source })
}

export interface Ground {
  map: Map
  /** Of the view; features are read into it from {@link DATA}. */
  projection: string
  /** Shows all of this, in degrees. */
  show: (extent: Extent, maxZoom?: number) => void
  /** Goes by so many screens. */
  pan: (right: number, down: number) => void
  zoom: (by: number) => void
  dispose: () => void
}

/** A map in that element, without controls of its own: buttons and keys are the page's, so that they are read and reached. */
export function openGround(target: HTMLElement, tiles: TileService | null, layers: BaseLayer[]): Ground {
  const projection = projectionFor(tiles)
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200
  const view = new View({ projection, center: fromLonLat([113.5, 34.62]), zoom: 9, minZoom: 7, maxZoom: 21 })
  const map = new Map({
    target,
    view,
    controls: [],
    interactions: usualInteractions({
      keyboard: false,
      altShiftDragRotate: false,
      pinchRotate: false,
      mouseWheelZoom: true,
    }),
    layers: tiles ? [tileLayer(tiles, projection), ...layers] : layers,
  })
  return {
    map,
    projection,
    show: (extent, maxZoom = 17) =>
      view.fit(transformExtent(extent, DATA, projection), { padding: [24, 24, 24, 24], maxZoom, size: sizeOf(map) }),
    pan: (right, down) => {
      const [width, height] = sizeOf(map)
      const [x, y] = view.getCenter() as Position
      const resolution = view.getResolution() ?? 1
      view.animate({ center: [x + right * width * resolution, y - down * height * resolution], duration: calm })
    },
    zoom: (by) => view.animate({ zoom: (view.getZoom() ?? 9) + by, duration: calm }),
    dispose: () => {
      map.setTarget(undefined)
      map.dispose()
    },
  }
}

function sizeOf(map: Map): [number, number] {
  const [width = 0, height = 0] = map.getSize() ?? []
  return [Math.max(width, 1), Math.max(height, 1)]
}
