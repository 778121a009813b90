import type { Phrase } from '@/api/types'
import type { TargetTable } from '@/features/gazette/targets/types'
import { heatSteps, stepOf, type HeatStep, type MapLayer } from '@/ui/map/layers'
import type { Unit } from '@/ui/map/sketch/sketch'

/** A figure by unit: one column of a table of targets, or a count. */
export interface Figure {
  name: string
  unit: string
  /** By code of the division; a unit without a value has none. */
  values: ReadonlyMap<string, number>
}

export interface UnitRow extends Phrase {
  code: string
  value: number | null
}

/** A column of a table, as a figure of the units it names. */
export function columnOf(table: TargetTable, at: number): Figure | null {
  const column = table.columns[at]
  if (!column) return null
  const values = new Map<string, number>()
  for (const { code, kind, cells } of table.rows) {
    const cell = cells[at]
    if (code && kind === 'UNIT' && cell) values.set(code, cell.value)
  }
  return { name: column.name, unit: column.unit, values }
}

/** The units by figure, the largest first; those without one last. */
export function rowsOf(units: readonly Unit[], figure: Figure): UnitRow[] {
  return units
    .map(({ code, zh, en }) => ({ code, zh, en, value: figure.values.get(code) ?? null }))
    .sort((one, other) => (other.value ?? -1) - (one.value ?? -1))
}

export interface LayerWords {
  name: (unit: Phrase) => string
  figure: (value: number) => string
  step: (from: number, to: number | null) => string
  none: string
}

/** The units, each in the step its figure stands in, the figure written on it. */
export function layerOf(units: readonly Unit[], figure: Figure, words: LayerWords): MapLayer {
  const steps: HeatStep[] = heatSteps([...figure.values.values()], words.step)
  const without = units.some(({ code }) => !figure.values.has(code))
  return {
    key: 'units',
    name: figure.name,
    legend: without ? [...steps, { key: 'none', label: words.none, colour: 'land' }] : steps,
    things: units.map((unit) => {
      const value = figure.values.get(unit.code)
      return {
        id: unit.code,
        name: words.name(unit),
        entry: value === undefined ? 'none' : stepOf(steps, value)!.key,
        geometry: unit.geometry,
        text: value?.toLocaleString('en-US'),
        textAt: unit.label,
        note: value === undefined ? words.none : words.figure(value),
      }
    }),
  }
}
