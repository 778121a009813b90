import { t } from '@/locale'
import type { Schemas } from '@/api/paths'
import type { Geometry } from '@/ui/map/geojson'
import type { MapLayer, MapThing } from '@/ui/map/layers'

export type WaterLine = Schemas['RiversWaterViewsWaterLine']
export type WaterPage = Schemas['RiversWaterViewsWaterPage']
export type ReachPage = Schemas['RiversWaterViewsReachPage']
export type ReachOfWater = Schemas['RiversWaterViewsReachOfWater']
export type Responsible = Schemas['RiversResponsible']
export type ShownWater = Schemas['RiversMapSightShown']
export type GapLine = Schemas['RiversWaterViewsGapLine']
export type RiverPlan = Schemas['RiversRiverPlan']
export type WaterKind = ShownWater['kind']
export type ChiefLevel = ShownWater['level']

export const kinds: WaterKind[] = ['RIVER', 'LAKE', 'RESERVOIR', 'SMALL']
/** The levels a water's highest chief may have, from above. */
export const levels: ChiefLevel[] = ['CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE']
/** Who answers for a reach, from above; each in a column of its own. */
export const answering = ['CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'GUARD'] as const

/** The platform tells a geometry as its type and coordinates; which go together the drawing knows. */
export const geometryOf = (told: { type: string; coordinates: unknown[] }) => told as unknown as Geometry

/** Whoever does this at the reach, from above. */
export const doing = (responsible: readonly Responsible[], part: Responsible['part']) =>
  responsible.filter((one) => one.part === part)

/** The digits of a telephone, as a link dials them. */
export const dialled = (telephone: string) => `tel:${telephone.replace(/[^0-9+]/g, '')}`

export const kilometres = (metres: number) => (metres / 1000).toFixed(1)

export interface MapWords {
  rivers: string
  still: string
  level: (level: ChiefLevel) => string
  still1: (kind: WaterKind) => string
  without: string
  name: (water: ShownWater) => string
  reaches: (count: number) => string
}

/**
 * The waters as layers: rivers by the level of their highest chief, broken where a reach has nobody on it; lakes and
 * reservoirs as areas.
 */
export function layersOf(waters: readonly ShownWater[], words: MapWords): MapLayer[] {
  const thing = (water: ShownWater, entry: string): MapThing => ({
    id: water.code,
    name: words.name(water),
    entry,
    geometry: geometryOf(water.geometry),
    note: words.reaches(water.reaches),
  })
  const isLine = (water: ShownWater) => water.geometry.type.endsWith('String')
  const rivers = waters.filter(isLine)
  const still = waters.filter((water) => !isLine(water))
  const layers: MapLayer[] = [
    {
      key: 'rivers',
      name: words.rivers,
      legend: [
        { key: 'CITY', label: words.level('CITY'), colour: 'dai' },
        { key: 'COUNTY', label: words.level('COUNTY'), colour: 'water' },
        { key: 'TOWNSHIP', label: words.level('TOWNSHIP'), colour: 'water-2' },
        { key: 'without', label: words.without, colour: 'overdue', dashed: true },
      ],
      things: rivers.map((water) =>
        thing(water, water.without ? 'without' : water.level === 'VILLAGE' ? 'TOWNSHIP' : water.level),
      ),
    },
    {
      key: 'still',
      name: words.still,
      legend: [
        { key: 'LAKE', label: words.still1('LAKE'), colour: 'done' },
        { key: 'RESERVOIR', label: words.still1('RESERVOIR'), colour: 'suspended' },
      ],
      things: still.map((water) => thing(water, water.kind === 'RESERVOIR' ? 'RESERVOIR' : 'LAKE')),
    },
  ]
  return layers.filter(({ things }) => things.length > 0)
}

/** The reaches of one water as a layer; the one at hand is told apart. */
export function reachLayer(
  reaches: readonly { code: string; name: string; geometry: ReachPage['geometry'] }[],
  at: string,
  words: { layer: string; here: string; others: string },
): MapLayer {
  const legend = [
    { key: 'here', label: words.here, colour: 'dai' },
    { key: 'other', label: words.others, colour: 'water-2' },
  ]
  return {
    key: 'reaches',
    name: words.layer,
    legend: at ? legend : [{ ...legend[0]!, label: words.others }],
    things: reaches.flatMap(({ code, name, geometry }) =>
      geometry
        ? [{ id: code, name, entry: !at || code === at ? 'here' : 'other', geometry: geometryOf(geometry) }]
        : [],
    ),
  }
}

/** A water as the cells of its register are typed. */
export const waterCells = (water: WaterPage['water']): Record<string, string> => ({
  code: water.code,
  name: water.name.zh,
  kind: t(`rivers.kind.${water.kind}`),
  into: water.into ?? '',
  level: t(`rivers.level.${water.level}`),
  division: water.division,
  length: String(water.lengthKm ?? ''),
  area: String(water.areaKm2 ?? ''),
  capacity: String(water.capacity ?? ''),
  en: water.name.en === water.name.zh ? '' : water.name.en,
})

/** A reach likewise; its line and what is not shown stay as they are. */
export const reachCells = ({ reach, begins, ends }: ReachPage): Record<string, string> => ({
  code: reach.code,
  water: reach.water,
  name: reach.name.zh,
  division: reach.division,
  position: String(reach.position),
  begins: begins ?? '',
  ends: ends ?? '',
})
