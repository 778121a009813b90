import Feature from 'ol/Feature.js'
import type BaseLayer from 'ol/layer/Base.js'
import VectorLayer from 'ol/layer/Vector.js'
import type { Pixel } from 'ol/pixel.js'
import { transformExtent } from 'ol/proj.js'
import VectorSource from 'ol/source/Vector.js'
import type { Token } from '../useTokens'
import { extentOf, type Extent } from './geojson'
import { DATA, openGround, type Ground } from './ground'
import { kindOf, type MapLayer, type MapThing } from './layers'
import { sketchLayers } from './sketchLayers'
import { pointedStyle, selectedStyle } from './styles'
import { drawLayer, geometryOf, thingOf, type ThingLayer } from './thingLayers'
import type { TileService } from './tiles'

/** The whole city with a margin, degrees. */
export const CITY: Extent = [112.76, 34.22, 114.28, 35]

/** A point is shown with so much around it, degrees: about 500 m. */
const AROUND = 0.005

/** The map of the city as pages use it: layers over the sketch or the city's own tiles. */
export interface CityMapHandle {
  ground: Ground
  setLayers: (layers: MapLayer[]) => void
  hide: (keys: ReadonlySet<string>) => void
  /** Marks it; goes there when it is out of sight. */
  select: (id: string) => void
  /** Marks where keys have moved to. */
  point: (thing: MapThing | null) => void
  /** The things in sight, from north to south. */
  inSight: () => MapThing[]
  /** What lies under the pointer. */
  at: (pixel: Pixel) => MapThing | null
  /** Opens a cluster under the pointer; whether there was one. */
  open: (pixel: Pixel) => boolean
  restyle: (token: Token) => void
}

export function openCityMap(target: HTMLElement, tiles: TileService | null, token: Token): CityMapHandle {
  const ground = openGround(target, tiles, [])
  const { map, projection } = ground
  const base = sketchLayers(token, projection)
  const marked = new VectorLayer({ source: new VectorSource(), zIndex: 60 })
  const pointed = new VectorLayer({ source: new VectorSource(), zIndex: 61 })
  for (const layer of [...base.layers, marked, pointed]) map.addLayer(layer)
  let drawn: ThingLayer[] = []
  let colours = token
  let hidden: ReadonlySet<string> = new Set()
  let selected = ''
  map.on('moveend', () => drawn.forEach(({ clusters }) => clusters?.refill()))

  const shown = () => drawn.filter(({ layer }) => !hidden.has(layer.key))
  const find = (id: string) => drawn.flatMap(({ layer }) => layer.things).find((thing) => thing.id === id)
  const view = (): Extent =>
    transformExtent(map.getView().calculateExtent(map.getSize()), projection, DATA) as unknown as Extent

  function setLayers(layers: MapLayer[]): void {
    drawn.forEach((one) => one.drawn.forEach((layer) => map.removeLayer(layer)))
    drawn = layers.map((layer, at) => drawLayer(map, projection, layer, at, colours))
    drawn.forEach((one) => one.drawn.forEach((layer) => map.addLayer(layer)))
    // over tiles areas let them through, and hide their names
    const areas = drawn.filter(({ layer }) => kindOf(layer) === 'area')
    areas.forEach(({ drawn: [shapes] }) => shapes?.setOpacity(tiles ? 0.75 : 1))
    base.lie(tiles === null, tiles === null || areas.length > 0)
    if (map.getSize()) drawn.forEach(({ clusters }) => clusters?.refill())
    hide(hidden)
    mark(marked, find(selected), projection)
  }

  function hide(keys: ReadonlySet<string>): void {
    hidden = keys
    drawn.forEach(({ layer, drawn: layers }) =>
      layers.forEach((one: BaseLayer) => one.setVisible(!keys.has(layer.key))),
    )
  }

  function select(id: string): void {
    selected = id
    mark(pointed, undefined, projection)
    const thing = find(id)
    mark(marked, thing, projection)
    if (thing) bring(thing)
  }

  function bring(thing: MapThing): void {
    const extent = extentOf(thing.geometry)
    if (!within(extent, view())) ground.show(widened(extent), 16)
  }

  function open(pixel: Pixel): boolean {
    const hit = map
      .getFeaturesAtPixel(pixel, { hitTolerance: 3 })
      .find((feature) => feature.get('cluster') !== undefined)
    const layer = drawn.find(({ clusters }) => clusters?.source.getFeatures().includes(hit as Feature))
    if (!hit || !layer?.clusters) return false
    const zoom = layer.clusters.opensAt(hit.get('cluster') as number)
    map.getView().animate({ center: (hit as Feature).getGeometry()!.getExtent().slice(0, 2), zoom, duration: 200 })
    return true
  }

  function restyle(next: Token): void {
    colours = next
    base.restyle(next)
    drawn.forEach((one) => one.restyle(next))
    marked.setStyle(selectedStyle(next))
    pointed.setStyle(pointedStyle(next))
  }
  restyle(token)
  return {
    ground,
    setLayers,
    hide,
    select,
    point: (thing) => {
      mark(pointed, thing ?? undefined, projection)
      if (thing) bring(thing)
    },
    inSight: () => {
      const extent = view()
      return shown()
        .flatMap(({ layer }) => layer.things.map((thing) => ({ thing, extent: extentOf(thing.geometry) })))
        .filter((one) => meets(one.extent, extent))
        .sort((one, other) => other.extent[3] - one.extent[3])
        .map(({ thing }) => thing)
    },
    at: (pixel) => {
      const hits = map.getFeaturesAtPixel(pixel, { hitTolerance: 4 })
      return hits.map(thingOf).find((thing) => thing !== undefined) ?? null
    },
    open,
    restyle,
  }
}

function mark(layer: VectorLayer, thing: MapThing | undefined, projection: string): void {
  const source = layer.getSource() as VectorSource
  source.clear()
  if (thing) source.addFeature(new Feature(geometryOf(thing.geometry, projection)))
}

const within = (inner: Extent, outer: Extent) =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]

const meets = (one: Extent, other: Extent) =>
  one[0] <= other[2] && one[2] >= other[0] && one[1] <= other[3] && one[3] >= other[1]

const widened = ([west, south, east, north]: Extent): Extent => [
  west - AROUND,
  south - AROUND,
  east + AROUND,
  north + AROUND,
]
