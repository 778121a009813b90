import type { Phrase } from '@/api/types'
import type { LegendEntry, MapLayer } from '@/ui/map/layers'

export type WaterClass = 'I' | 'II' | 'III' | 'IV' | 'V' | 'INFERIOR_V'

export interface Named<C extends string = string> {
  code: C
  label: Phrase
}

/** A value of a station; below the detection limit the value is the limit. */
export interface Value {
  item: string
  label: Phrase
  unit: string
  value: number
  below: boolean
  waterClass: Named<WaterClass> | null
  flags: Named[]
  at: string
}

export interface Latest {
  station: string
  at: string
  waterClass: Named<WaterClass> | null
  decisive: string[]
  values: Value[]
}

export interface Mean {
  item: string
  label: Phrase
  unit: string
  value: number
  count: number
  waterClass: Named<WaterClass> | null
}

/** The class of a day, a month or a year, with the mean that it rests on. */
export interface Period {
  period: string
  waterClass: Named<WaterClass> | null
  decisive: string[]
  basis: Phrase
  parts: number
  met: boolean | null
  means: Mean[]
  exceedances: { item: string; label: Phrase; value: number; limit: number; multiple: number | null }[]
}

export interface Section {
  code: string
  name: string
  water: string
  body: Named
  division: string
  divisionName: Phrase
  longitude: number | null
  latitude: number | null
  target: Named<WaterClass> | null
  drinking: boolean
  stations: { code: string; name: string; kind: string }[]
  latest: Latest | null
  month: Period | null
  alarms: number
}

export interface Alarm {
  id: string
  station: string
  stationName: string
  section: string
  sectionName: string
  title: Phrase
  since: string
  endedAt: string | null
}

/** Values of an item as columns; times in seconds since 1970. */
export interface Curve {
  station: string
  item: string
  unit: string
  at: number[]
  values: number[]
  flags: number[]
}

export const classes: WaterClass[] = ['I', 'II', 'III', 'IV', 'V', 'INFERIOR_V']

/** The numeral by which a class is known without its colour. */
export const numerals: Record<WaterClass, string> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ', V: 'Ⅴ', INFERIOR_V: '劣Ⅴ' }

/** Whole hours since that moment. */
export function hoursSince(at: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(at)) / 3_600_000))
}

/** How many sections have each class this month, those without one left out. */
export function shares(sections: Section[]): { waterClass: WaterClass; count: number }[] {
  return classes.map((waterClass) => ({
    waterClass,
    count: sections.filter(({ month }) => month?.waterClass?.code === waterClass).length,
  }))
}

/** The sections that have a place, as a layer of the map, each with the numeral of the class that is shown. */
export function layerOf(
  sections: (Section & { shown: Named<WaterClass> | null })[],
  words: { layer: string; none: string; label: (waterClass: WaterClass) => string },
): MapLayer {
  const legend: LegendEntry[] = classes.map((waterClass, at) => ({
    key: waterClass,
    label: words.label(waterClass),
    colour: `w${at + 1}`,
    numeral: numerals[waterClass],
  }))
  return {
    key: 'water',
    name: words.layer,
    legend: [...legend, { key: 'none', label: words.none, colour: 'ink-3', shape: 'ring' }],
    things: sections
      .filter(({ longitude, latitude }) => longitude !== null && latitude !== null)
      .map((section) => ({
        id: section.code,
        name: section.name,
        entry: section.shown?.code ?? 'none',
        geometry: { type: 'Point', coordinates: [Number(section.longitude), Number(section.latitude)] },
        text: section.shown ? numerals[section.shown.code] : undefined,
        note: section.water,
      })),
  }
}
