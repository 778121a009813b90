import Feature from 'ol/Feature.js'
import type { FeatureLike } from 'ol/Feature.js'
import type OlGeometry from 'ol/geom/Geometry.js'
import LineString from 'ol/geom/LineString.js'
import MultiLineString from 'ol/geom/MultiLineString.js'
import MultiPolygon from 'ol/geom/MultiPolygon.js'
import Point from 'ol/geom/Point.js'
import Polygon from 'ol/geom/Polygon.js'
import type BaseLayer from 'ol/layer/Base.js'
import VectorLayer from 'ol/layer/Vector.js'
import VectorImageLayer from 'ol/layer/VectorImage.js'
import type Map from 'ol/Map.js'
import VectorSource from 'ol/source/Vector.js'
import type Style from 'ol/style/Style.js'
import type { Token } from '../useTokens'
import { clustersOf, type Clusters } from './clusters'
import type { Geometry } from './geojson'
import { DATA } from './ground'
import type { MapLayer, MapThing } from './layers'
import { clusterStyle, entryOf, entryStyle, thinStyle, wordStyle } from './styles'

/** More things than this are drawn into a picture that is moved, not drawn anew in every frame. */
const MANY = 1500

/** A layer of things as the map draws it. */
export interface ThingLayer {
  layer: MapLayer
  drawn: BaseLayer[]
  clusters: Clusters | null
  restyle: (token: Token) => void
}

export function geometryOf(geometry: Geometry, projection: string): OlGeometry {
  const made = plain(geometry)
  made.transform(DATA, projection)
  return made
}

function plain(geometry: Geometry): OlGeometry {
  switch (geometry.type) {
    case 'Point':
      return new Point(geometry.coordinates)
    case 'LineString':
      return new LineString(geometry.coordinates)
    case 'MultiLineString':
      return new MultiLineString(geometry.coordinates)
    case 'Polygon':
      return new Polygon(geometry.coordinates)
    case 'MultiPolygon':
      return new MultiPolygon(geometry.coordinates)
  }
}

export const thingOf = (feature: FeatureLike): MapThing | undefined => feature.get('thing') as MapThing | undefined

export function drawLayer(map: Map, projection: string, layer: MapLayer, at: number, token: Token): ThingLayer {
  const made = layer.clustered ? clustered(map, projection, layer) : separate(projection, layer)
  made.drawn.forEach((drawn, step) => drawn.setZIndex(zIndexOf(layer, at) + step * 30))
  made.restyle(token)
  return made
}

/** Areas lie under the waters of the sketch, lines and points above. */
function zIndexOf(layer: MapLayer, at: number): number {
  return (layer.things[0]?.geometry.type.endsWith('Polygon') ? 1 : 10) + at / 10
}

function separate(projection: string, layer: MapLayer): ThingLayer {
  const features = layer.things.map((thing) => new Feature({ geometry: geometryOf(thing.geometry, projection), thing }))
  const source = new VectorSource({ features })
  const many = features.length > MANY
  const shapes = many
    ? new VectorImageLayer({ source, imageRatio: 2, declutter: false })
    : new VectorLayer({ source, updateWhileAnimating: true, updateWhileInteracting: true })
  const words = many ? null : new VectorLayer({ source, declutter: 'words' })
  return {
    layer,
    drawn: words ? [shapes, words] : [shapes],
    clusters: null,
    restyle: (token) => {
      shapes.setStyle(shapeStyles(layer, token, many))
      words?.setStyle((feature) => {
        const thing = thingOf(feature)
        if (!thing?.text) return undefined
        const at = thing.textAt && geometryOf({ type: 'Point', coordinates: thing.textAt }, projection)
        return wordStyle(thing.text, at, entryOf(layer, thing.entry), token)
      })
    },
  }
}

function shapeStyles(layer: MapLayer, token: Token, many: boolean): (feature: FeatureLike) => Style | Style[] {
  const made: Record<string, Style | Style[]> = {}
  return (feature) => {
    const thing = thingOf(feature)
    const type = thing?.geometry.type ?? 'Point'
    const kind = type === 'Point' ? 'point' : type.endsWith('Polygon') ? 'area' : 'line'
    const entry = entryOf(layer, thing?.entry ?? '') ?? layer.legend[0]!
    const key = `${kind} ${entry.key}`
    return (made[key] ??= many && kind === 'line' ? thinStyle(entry, token) : entryStyle(entry, token, kind))
  }
}

function clustered(map: Map, projection: string, layer: MapLayer): ThingLayer {
  const clusters = clustersOf(map, projection, layer.things)
  const points = new VectorLayer({ source: clusters.source, updateWhileAnimating: true, updateWhileInteracting: true })
  return {
    layer,
    drawn: [points],
    clusters,
    restyle: (token) => {
      const single = shapeStyles(layer, token, false)
      const gathered: Record<number, Style> = {}
      points.setStyle((feature) => {
        const count = feature.get('count') as number | undefined
        return count === undefined ? single(feature) : (gathered[count] ??= clusterStyle(count, token))
      })
    },
  }
}
