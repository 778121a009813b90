/** A place as the device gave it. */
export interface Place {
  longitude: number
  latitude: number
  /** Milliseconds since 1970. */
  at: number
  accuracy: number | null
}

/** While one moves a place every five seconds is enough, standing still one every half a minute. */
const MOVING_MS = 5_000
const STANDING_MS = 30_000
const MOVED_METRES = 4

/** Worse than this says little about a bank; it is kept only where nothing better comes for a while. */
const POOR_METRES = 60
const POOR_MS = 45_000

const METRES_A_DEGREE = 111_320

/** Whether a place is kept: enough to draw the way, not so many that battery and line are wasted. */
export function isKept(last: Place | null, place: Place): boolean {
  if (!last) return (place.accuracy ?? 0) <= POOR_METRES * 4
  const passed = place.at - last.at
  if (passed <= 0) return false
  if ((place.accuracy ?? 0) > POOR_METRES) return passed >= POOR_MS
  return passed >= STANDING_MS || (passed >= MOVING_MS && metresBetween(last, place) >= MOVED_METRES)
}

/** Metres on the ground, right to a thousandth over the length of a reach. */
export function metresBetween(
  one: { longitude: number; latitude: number },
  other: { longitude: number; latitude: number },
): number {
  const north = (other.latitude - one.latitude) * METRES_A_DEGREE
  const east = (other.longitude - one.longitude) * METRES_A_DEGREE * Math.cos((one.latitude * Math.PI) / 180)
  return Math.hypot(north, east)
}
