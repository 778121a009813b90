const MONTHS_OFFERED = 24

/** The months up to that of a day, the latest first: `2019-06`, `2019-05`, … */
export function monthsUntil(day: string): string[] {
  if (!day) return []
  let [year, month] = day.split('-').map(Number) as [number, number]
  return Array.from({ length: MONTHS_OFFERED }, () => {
    const written = `${year}-${String(month).padStart(2, '0')}`
    month -= 1
    if (month === 0) {
      month = 12
      year -= 1
    }
    return written
  })
}
