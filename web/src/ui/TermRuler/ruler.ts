/** One day of a term, in the order of the calendar. */
export interface RulerDay {
  /** ISO day. */
  day: string
  kind: 'START' | 'COUNTED' | 'OFF' | 'DUE' | 'OVER'
  /** Which day of the term it is, for the counted ones and the last. */
  number?: number | null
}

/** The day of the month, as a ruler's cell shows it. */
export function dayOfMonth(day: string): string {
  return String(Number(day.slice(8)))
}
