import type { Schemas } from '@/api/paths'

export type Reading = Schemas['ScoringFormsReading']
export type FormColumn = Reading['columns'][number]

export const formColumns: FormColumn[] = ['GROUP', 'ITEM', 'POINTS', 'LOOKED_AT', 'PAPERS', 'HOW', 'NONE']

const LETTERS = 26

/** The letters of a column, counted from 0. */
export function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % LETTERS))
  return column < LETTERS ? rest : letters(Math.floor(column / LETTERS) - 1) + rest
}

/** Every cell of places as a finding says them: `B12`, `C12:C13`, `A2、A12`. */
export function cellsOf(places: string | null): string[] {
  return (places ?? '').split('、').flatMap((place) => {
    const [first, last] = place.split(':')
    const from = /^([A-Z]+)(\d+)$/.exec(first ?? '')
    const until = /^([A-Z]+)(\d+)$/.exec(last ?? first ?? '')
    if (!from || !until || from[1] !== until[1]) return []
    const rows = Number(until[2]) - Number(from[2]) + 1
    return Array.from({ length: Math.max(rows, 0) }, (_, at) => `${from[1]}${Number(from[2]) + at}`)
  })
}
