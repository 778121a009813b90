import Feature from 'ol/Feature.js'
import LineString from 'ol/geom/LineString.js'
import Point from 'ol/geom/Point.js'
import Polygon from 'ol/geom/Polygon.js'
import VectorLayer from 'ol/layer/Vector.js'
import VectorSource from 'ol/source/Vector.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import { language } from '@/locale'
import type { Token } from '../useTokens'
import { DATA, PLAIN } from './ground'
import { sketch } from './sketch/sketch'

/** Nearer than this the sketch's lines would be taken for borders and banks, which they are not. */
const NEAREST = 14

export interface SketchLayers {
  layers: VectorLayer[]
  /** In the colours of light or dark, and in the language, of the moment. */
  restyle: (token: Token) => void
  /** Whether the sketch is the ground; else it lies under the tiles and shows where none came. */
  lie: (asGround: boolean, named: boolean) => void
}

/** The sketch as layers: land and borders, waters, names. */
export function sketchLayers(token: Token, projection = PLAIN): SketchLayers {
  const { units, waters, lakes } = sketch()
  const placed = <T extends { transform(from: string, to: string): unknown }>(geometry: T): T => {
    geometry.transform(DATA, projection)
    return geometry
  }
  const land = units.map((unit) => new Feature(placed(new Polygon(unit.geometry.coordinates))))
  const wet = [
    ...waters.map(({ geometry, ...water }) => {
      return new Feature({ ...water, geometry: placed(new LineString(geometry.coordinates)) })
    }),
    ...lakes.map(({ geometry, ...lake }) => {
      return new Feature({ ...lake, rank: 0, geometry: placed(new Polygon(geometry.coordinates)) })
    }),
  ]
  const names = units.map((unit) => new Feature({ geometry: placed(new Point(unit.label)), zh: unit.zh, en: unit.en }))

  const landLayer = new VectorLayer({ source: new VectorSource({ features: land }), zIndex: 0 })
  const waterLayer = new VectorLayer({ source: new VectorSource({ features: wet }), zIndex: 5, maxZoom: NEAREST })
  const nameLayer = new VectorLayer({
    source: new VectorSource({ features: names }),
    zIndex: 40,
    maxZoom: NEAREST,
    declutter: true,
  })
  const all = { layers: [landLayer, waterLayer, nameLayer], restyle, lie }

  function lie(asGround: boolean, named: boolean): void {
    nameLayer.setVisible(named)
    waterLayer.setZIndex(asGround ? 5 : -1)
    landLayer.setZIndex(asGround ? 0 : -2)
  }
  function restyle(colours: Token): void {
    landLayer.setStyle(landStyle(colours))
    waterLayer.setStyle(waterStyle(colours))
    nameLayer.setStyle(nameStyle(colours))
  }
  restyle(token)
  return all
}

function landStyle(token: Token): (feature: unknown, resolution: number) => Style {
  const fill = new Fill({ color: token('land') })
  const far = new Style({
    fill,
    stroke: new Stroke({ color: token('border-map'), width: 1, lineDash: [6, 3, 1.5, 3] }),
  })
  const near = new Style({ fill })
  return (_feature, resolution) => (resolution < 10 ? near : far)
}

function waterStyle(token: Token): (feature: { get(name: string): unknown }, resolution: number) => Style[] {
  const widths = { 1: 1.5, 2: 2.5, 3: 9 } as Record<number, number>
  return (feature, resolution) => {
    if (feature.get('rank') === 0)
      return [
        new Style({
          fill: new Fill({ color: token('water-2') }),
          stroke: new Stroke({ color: token('water'), width: 1 }),
        }),
      ]
    const rank = feature.get('rank') as number
    const near = resolution < 90 ? 1.4 : 1
    const stroke = new Stroke({
      color: token(rank === 3 ? 'water-2' : 'water'),
      width: (widths[rank] ?? 1) * near,
      lineDash: feature.get('canal') ? [8, 4] : undefined,
      lineCap: 'round',
    })
    const named = rank > 1 || resolution < 90
    return [new Style({ stroke, text: named ? waterName(feature, token, rank) : undefined })]
  }
}

function waterName(feature: { get(name: string): unknown }, token: Token, rank: number): Text {
  return new Text({
    text: String(feature.get(language.value)),
    font: `600 ${rank === 3 ? 15 : 13}px ${token('song')}`,
    placement: 'line',
    textBaseline: rank === 3 ? 'middle' : 'bottom',
    fill: new Fill({ color: token('ink') }),
    stroke: new Stroke({ color: token('land'), width: 3 }),
  })
}

function nameStyle(token: Token): (feature: { get(name: string): unknown }, resolution: number) => Style | undefined {
  return (feature, resolution) => {
    const crowded = resolution > 260
    return new Style({
      text: new Text({
        text: String(feature.get(language.value)),
        font: `${crowded ? 12 : 13}px ${token('hei')}`,
        fill: new Fill({ color: token('ink-2') }),
        stroke: new Stroke({ color: token('land'), width: 3 }),
      }),
    })
  }
}
