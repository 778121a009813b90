/** What can be said of a GPX file before the platform has read it. */
export interface Glance {
  fixes: number
  legs: number
  /** First and last time; null where the file has none that can be true. */
  start: string | null
  end: string | null
  timed: boolean
  /** The first time of a file whose times cannot be true; null where it has others, or none at all. */
  odd: string | null
}

/** What fits the body of a request, with room for its other members; what is longer is brought over in pieces. */
export const FITS_A_BODY = 900 * 1024

/** The platform takes no larger one, unless its operator says so. */
export const LARGEST = 20 * 1024 * 1024

/** A receiver that has lost its date writes earlier ones. */
const EARLIEST = Date.parse('2015-01-01T00:00:00Z')

/** Counts places and finds the times of a file; it is read for good by the platform. */
export function glance(text: string, now = Date.now()): Glance {
  const written = [...text.matchAll(/<time>([^<]+)<\/time>/g)]
    .map(([, written]) =>
      Date.parse(/[Z+]|-\d\d:?\d\d$/.test(written!.trim()) ? written!.trim() : `${written!.trim()}Z`),
    )
    .filter((time) => !Number.isNaN(time))
  const times = written.filter((time) => time >= EARLIEST && time <= now).sort((one, other) => one - other)
  const start = times.at(0)
  const end = times.at(-1)
  return {
    fixes: text.match(/<trkpt\b/g)?.length ?? 0,
    legs: text.match(/<trkseg\b/g)?.length ?? 0,
    start: start === undefined ? null : new Date(start).toISOString(),
    end: end === undefined ? null : new Date(end).toISOString(),
    timed: start !== undefined,
    odd: start === undefined && written.length ? new Date(written[0]!).toISOString() : null,
  }
}
