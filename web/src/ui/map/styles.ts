import type OlGeometry from 'ol/geom/Geometry.js'
import Circle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import type Image from 'ol/style/Image.js'
import RegularShape from 'ol/style/RegularShape.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import type { Token } from '../useTokens'
import type { LegendEntry, MapLayer } from './layers'

/** How an entry of the legend is drawn; the same style for all its things, so that they are drawn in one stroke. */
export function entryStyle(entry: LegendEntry, token: Token, kind: 'line' | 'area' | 'point'): Style[] {
  const colour = token(entry.colour)
  if (kind === 'area')
    return [
      new Style({ fill: new Fill({ color: colour }), stroke: new Stroke({ color: token('border-map'), width: 1 }) }),
    ]
  if (kind === 'point') return [new Style({ image: mark(entry, token) })]
  const lineDash = entry.dashed ? [9, 5] : undefined
  return [
    new Style({ stroke: new Stroke({ color: token('ink-2'), width: 5, lineDash, lineCap: 'butt' }) }),
    new Style({ stroke: new Stroke({ color: colour, width: 3, lineDash, lineCap: 'butt' }) }),
  ]
}

/** Many lines are drawn without their casing: half the work, and at that number no casing is seen. */
export function thinStyle(entry: LegendEntry, token: Token): Style {
  return new Style({
    stroke: new Stroke({
      color: token(entry.colour),
      width: 2,
      lineDash: entry.dashed ? [9, 5] : undefined,
      lineCap: 'butt',
    }),
  })
}

function mark(entry: LegendEntry, token: Token): Image {
  const fill = new Fill({ color: entry.shape === 'ring' ? token('surface') : token(entry.colour) })
  const stroke = new Stroke({ color: entry.shape === 'ring' ? token(entry.colour) : token('surface'), width: 2 })
  switch (entry.shape) {
    case 'triangle':
      return new RegularShape({ points: 3, radius: 9, fill, stroke })
    case 'diamond':
      return new RegularShape({ points: 4, radius: 8, fill, stroke })
    case 'square':
      return new RegularShape({ points: 4, radius: 8, angle: Math.PI / 4, fill, stroke })
    default:
      return new Circle({ radius: 6, fill, stroke })
  }
}

/** The words on a thing: a figure in ink, or a numeral on a plate of its colour. */
export function wordStyle(
  text: string,
  at: OlGeometry | undefined,
  entry: LegendEntry | undefined,
  token: Token,
): Style {
  const plate = entry?.numeral !== undefined
  return new Style({
    geometry: at,
    text: new Text({
      text,
      font: `${plate ? 700 : 600} 13px ${token('song')}`,
      fill: new Fill({ color: token(plate ? `${entry.colour}-on` : 'ink') }),
      stroke: plate ? undefined : new Stroke({ color: token('land'), width: 3 }),
      backgroundFill: plate ? new Fill({ color: token(entry.colour) }) : undefined,
      padding: [2, 5, 1, 5],
      offsetY: plate ? 0 : 15,
      overflow: true,
    }),
  })
}

/** Several points as one: a round with their number, larger the more they are. */
export function clusterStyle(count: number, token: Token): Style {
  const words = count >= 10_000 ? `${Math.round(count / 1000)}k` : count.toLocaleString('en-US')
  return new Style({
    image: new Circle({
      radius: 11 + 3 * Math.log10(count),
      fill: new Fill({ color: token('dai') }),
      stroke: new Stroke({ color: token('surface'), width: 2 }),
    }),
    text: new Text({
      text: words,
      font: `700 12px ${token('hei')}`,
      fill: new Fill({ color: token('on-dai') }),
    }),
  })
}

/** What is selected: in ink, above all else. */
export function selectedStyle(token: Token): Style[] {
  const gap = new Stroke({ color: token('surface'), width: 6 })
  const line = new Stroke({ color: token('ink'), width: 3 })
  const image = new Circle({ radius: 10, stroke: line })
  return [new Style({ stroke: gap }), new Style({ stroke: line, image })]
}

/** Where keys have moved to, before anything is selected. */
export function pointedStyle(token: Token): Style[] {
  const line = new Stroke({ color: token('focus'), width: 3, lineDash: [2, 6] })
  return [new Style({ stroke: line, image: new Circle({ radius: 12, stroke: line }) })]
}

export function entryOf(layer: MapLayer, key: string): LegendEntry | undefined {
  return layer.legend.find((entry) => entry.key === key)
}
