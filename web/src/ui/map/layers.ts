import type { Geometry } from './geojson'
import type { Position } from './grids'

/** The shape of a mark; the shapes of the states, so that a colour never stands alone. */
export type MarkShape = 'circle' | 'ring' | 'triangle' | 'diamond' | 'square'

/** What a layer's things look like, and how the legend says it. */
export interface LegendEntry {
  key: string
  label: string
  /** Name of a token: `w3`, `overdue`, `heat-2`. */
  colour: string
  shape?: MarkShape
  dashed?: boolean
  /** Set into a plate of the colour: the numeral of a class of water. */
  numeral?: string
}

/** One thing on the map. */
export interface MapThing {
  /** Its own among all layers of a map; what the address keeps when it is selected. */
  id: string
  name: string
  /** Key of its entry in the legend. */
  entry: string
  geometry: Geometry
  /** Written on it: the figure a colour stands for. */
  text?: string
  /** Where that is written; in the middle where not said. */
  textAt?: Position
  /** Said behind its name where it is listed, searched or pointed at. */
  note?: string
}

/** Things of one kind. Points that would lie on one another are gathered where `clustered`. */
export interface MapLayer {
  key: string
  name: string
  legend: LegendEntry[]
  things: MapThing[]
  clustered?: boolean
}

export type ThingKind = 'line' | 'area' | 'point'

/** What a layer holds, by its first thing. */
export function kindOf(layer: MapLayer): ThingKind {
  const type = layer.things[0]?.geometry.type ?? 'Point'
  return type.endsWith('Point') ? 'point' : type.endsWith('Polygon') ? 'area' : 'line'
}

/** Steps of a figure from few to many, the colours of how full a cell is. */
export interface HeatStep extends LegendEntry {
  from: number
}

const TONES = ['heat-0', 'heat-1', 'heat-2', 'heat-3', 'heat-4']

/**
 * Up to five steps of about as many values each, with round limits; one step where all are equal. For a map coloured by
 * a figure.
 */
export function heatSteps(values: readonly number[], words: (from: number, to: number | null) => string): HeatStep[] {
  const sorted = [...values].sort((one, other) => one - other)
  if (sorted.length === 0) return []
  const limits = [0, 1, 2, 3, 4].map((step) => roundDown(sorted[Math.floor((step * sorted.length) / 5)]!))
  const from = [...new Set(limits)]
  const tones = from.length === 1 ? ['heat-2'] : from.map((_, at) => TONES[Math.round((at * 4) / (from.length - 1))]!)
  return from.map((limit, at) => ({
    key: `step-${at}`,
    from: limit,
    colour: tones[at]!,
    label: words(limit, from[at + 1] ?? null),
  }))
}

/** The step a value stands in; the lowest for values below all. */
export function stepOf(steps: readonly HeatStep[], value: number): HeatStep | undefined {
  return steps.findLast((step) => value >= step.from) ?? steps[0]
}

/** Two figures, downwards: 4,730 is 4,700. */
function roundDown(value: number): number {
  if (value <= 0) return 0
  const power = 10 ** (Math.floor(Math.log10(value)) - 1)
  return power < 1 ? Math.floor(value) : Math.floor(value / power) * power
}
