/** The ISO day a reader's writing means; '' for nothing written, null for what is no day of the calendar. */
export function readDay(typed: string): string | null {
  const written = typed.replace(/\s/g, '')
  if (written === '') return ''
  const match = /^(\d{4})[-./年]?(\d{1,2})[-./月]?(\d{1,2})日?$/.exec(written)
  if (!match) return null
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number]
  const day = new Date(Date.UTC(year, month - 1, date))
  const real = day.getUTCFullYear() === year && day.getUTCMonth() === month - 1 && day.getUTCDate() === date
  return real ? day.toISOString().slice(0, 10) : null
}
