import Feature from 'ol/Feature.js'
import GeoJSON from 'ol/format/GeoJSON.js'
import type OlGeometry from 'ol/geom/Geometry.js'
import DragPan from 'ol/interaction/DragPan.js'
import VectorLayer from 'ol/layer/Vector.js'
import { transform } from 'ol/proj.js'
import VectorSource from 'ol/source/Vector.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Fill from 'ol/style/Fill.js'
import type { Token } from '../useTokens'
import type { Geometry } from './geojson'
import type { Position } from './grids'
import { DATA, openGround, type Ground } from './ground'
import { sketchLayers } from './sketchLayers'
import type { TileService } from './tiles'

const NEAR = 15
const format = new GeoJSON()

/** A map with one pin on it, which the page draws. */
export interface PinGround {
  ground: Ground
  /** Where on the map, in pixels of the element, a place lies. */
  pixelOf: (place: Position) => Position | null
  placeAt: (pixel: Position) => Position
  /** Brings a place into the middle; near, where the map is far off. */
  centre: (place: Position) => void
  /** Waters to point by. */
  around: (shapes: Geometry[]) => void
  restyle: (token: Token) => void
}

export function openPinMap(target: HTMLElement, tiles: TileService | null, token: Token): PinGround {
  const ground = openGround(target, tiles, [])
  const { map, projection } = ground
  const sketch = sketchLayers(token, projection)
  sketch.lie(tiles === null, tiles === null)
  const shapes = new VectorSource()
  const waters = new VectorLayer({ source: shapes, zIndex: 20 })
  for (const layer of [...sketch.layers, waters]) map.addLayer(layer)
  scrollWithOneFinger(ground)
  const restyle = (next: Token) => {
    sketch.restyle(next)
    waters.setStyle(
      new Style({
        stroke: new Stroke({ color: next('water-2'), width: 8, lineCap: 'round' }),
        fill: new Fill({ color: next('water-2') }),
      }),
    )
  }
  restyle(token)
  return {
    ground,
    pixelOf: (place) => (map.getPixelFromCoordinate(transform(place, DATA, projection)) as Position | null) ?? null,
    placeAt: (pixel) => transform(map.getCoordinateFromPixel(pixel), projection, DATA) as Position,
    centre: (place) => {
      const view = map.getView()
      view.setCenter(transform(place, DATA, projection))
      if ((view.getZoom() ?? 0) < NEAR) view.setZoom(NEAR)
    },
    around: (next) => {
      shapes.clear()
      const options = { dataProjection: DATA, featureProjection: projection }
      shapes.addFeatures(next.map((shape) => new Feature(format.readGeometry(shape, options) as OlGeometry)))
    },
    restyle,
  }
}

/** One finger scrolls the page, two move the map; a mouse moves it as everywhere. */
function scrollWithOneFinger({ map }: Ground): void {
  const usual = map
    .getInteractions()
    .getArray()
    .find((one) => one instanceof DragPan)
  if (usual) map.removeInteraction(usual)
  const pan: DragPan = new DragPan({
    condition: ({ originalEvent }) =>
      (originalEvent as PointerEvent).pointerType === 'mouse' || pan.getPointerCount() === 2,
  })
  map.addInteraction(pan)
  map.getViewport()!.style.touchAction = 'pan-x pan-y'
}
