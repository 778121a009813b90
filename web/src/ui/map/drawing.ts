import Feature from 'ol/Feature.js'
import GeoJSON from 'ol/format/GeoJSON.js'
import type OlGeometry from 'ol/geom/Geometry.js'
import Draw from 'ol/interaction/Draw.js'
import Modify from 'ol/interaction/Modify.js'
import Snap from 'ol/interaction/Snap.js'
import VectorLayer from 'ol/layer/Vector.js'
import { transform } from 'ol/proj.js'
import VectorSource from 'ol/source/Vector.js'
import Circle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import type { Token } from '../useTokens'
import { extentOf, type Drawn, type DrawnKind, type Geometry } from './geojson'
import type { Position } from './grids'
import { DATA, openGround, type Ground } from './ground'
import { sketchLayers } from './sketchLayers'
import type { TileService } from './tiles'
import { rounded } from './typed'

/** A centimetre: nobody points more exactly on a screen. */
const POINTED = 7

const format = new GeoJSON()

/** A map on which one thing is drawn: with the pointer, or with keys at the cross in the middle. */
export interface Drawing {
  ground: Ground
  /** Shows this thing instead of what is drawn; goes there when it is out of sight. */
  show: (drawn: Drawn | null) => void
  /** Starts anew with another kind. */
  draw: (kind: DrawnKind) => void
  /** Sets a position at the cross. */
  place: () => void
  /** Takes the last position back. */
  takeBack: () => void
  finish: () => void
  context: (shapes: Geometry[]) => void
  restyle: (token: Token) => void
}

export function openDrawing(
  target: HTMLElement,
  tiles: TileService | null,
  token: Token,
  drew: (drawn: Drawn) => void,
): Drawing {
  const things = new VectorSource()
  const around = new VectorSource()
  const aroundLayer = new VectorLayer({ source: around, zIndex: 50 })
  const thingLayer = new VectorLayer({ source: things, zIndex: 60 })
  const ground = openGround(target, tiles, [])
  const { map, projection } = ground
  const sketch = sketchLayers(token, projection)
  sketch.lie(tiles === null, tiles === null)
  for (const layer of [...sketch.layers, aroundLayer, thingLayer]) map.addLayer(layer)
  const modify = new Modify({ source: things })
  let draw: Draw | null = null
  const options = { dataProjection: DATA, featureProjection: projection }
  let style = styleOf(token)

  const read = (feature: Feature): Drawn =>
    format.writeGeometryObject(feature.getGeometry() as OlGeometry, {
      ...options,
      decimals: POINTED,
    }) as Drawn

  function start(kind: DrawnKind): void {
    if (draw) map.removeInteraction(draw)
    draw = new Draw({ source: things, type: kind, style: () => style })
    draw.on('drawstart', () => things.clear())
    draw.on('drawend', ({ feature }) => drew(read(feature)))
    map.addInteraction(draw)
  }
  modify.on('modifyend', ({ features }) => drew(read(features.item(0) as Feature)))
  map.addInteraction(modify)
  map.addInteraction(new Snap({ source: around }))
  map.addInteraction(new Snap({ source: things }))

  function show(drawn: Drawn | null): void {
    draw?.abortDrawing()
    things.clear()
    if (!drawn) return
    things.addFeature(new Feature(format.readGeometry(drawn, options) as OlGeometry))
    const [minX, minY, maxX, maxY] = map.getView().calculateExtent(map.getSize())
    const corners = [
      [minX, minY],
      [maxX, maxY],
    ].map((corner) => transform(corner as number[], projection, DATA) as Position)
    const extent = extentOf(drawn)
    const inSight =
      extent[0] >= corners[0]![0] &&
      extent[1] >= corners[0]![1] &&
      extent[2] <= corners[1]![0] &&
      extent[3] <= corners[1]![1]
    const large = (extent[2] - extent[0]) * 20 > corners[1]![0] - corners[0]![0]
    if (!inSight || !large) ground.show(extent, 19)
  }

  function place(): void {
    const centre = map.getView().getCenter()
    if (!draw || !centre) return
    const at = transform(centre, projection, DATA).map((degrees) => rounded(degrees, POINTED))
    draw.appendCoordinates([transform(at, DATA, projection)])
  }

  function restyle(next: Token): void {
    style = styleOf(next)
    thingLayer.setStyle(style)
    aroundLayer.setStyle(contextStyleOf(next))
    sketch.restyle(next)
  }
  restyle(token)
  return {
    ground,
    show,
    draw: start,
    place,
    takeBack: () => draw?.removeLastPoint(),
    finish: () => draw?.finishDrawing(),
    context: (shapes) => {
      around.clear()
      around.addFeatures(shapes.map((shape) => new Feature(format.readGeometry(shape, options) as OlGeometry)))
    },
    restyle,
  }
}

function styleOf(token: Token): Style[] {
  const line = new Stroke({ color: token('dai'), width: 3 })
  const fill = new Fill({ color: `${token('dai')}33` })
  const casing = new Style({ stroke: new Stroke({ color: token('surface'), width: 6 }) })
  const image = new Circle({
    radius: 6,
    fill: new Fill({ color: token('dai') }),
    stroke: new Stroke({ color: token('surface'), width: 2 }),
  })
  return [casing, new Style({ stroke: line, fill, image })]
}

function contextStyleOf(token: Token): Style {
  const line = new Stroke({ color: token('ink-3'), width: 2, lineDash: [6, 4] })
  const image = new Circle({ radius: 4, fill: new Fill({ color: token('ink-3') }) })
  return new Style({ stroke: line, fill: new Fill({ color: `${token('ink-3')}22` }), image })
}
