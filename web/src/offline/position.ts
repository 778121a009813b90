import type { Position } from './deed'

/** Where the device is, or why it does not say. */
export type Whereabouts = { position: Position } | { position: null; why: 'DENIED' | 'UNKNOWN' | 'NOT_OFFERED' }

const PATIENCE = 15_000

/** Asks once; a position half a minute old will do. A deed is never held up for want of a position. */
export function whereabouts(): Promise<Whereabouts> {
  const geolocation = globalThis.navigator?.geolocation
  if (!geolocation) return Promise.resolve({ position: null, why: 'NOT_OFFERED' })
  return new Promise((found) =>
    geolocation.getCurrentPosition(
      ({ coords }) =>
        found({
          position: {
            longitude: rounded(coords.longitude),
            latitude: rounded(coords.latitude),
            accuracy: Math.round(coords.accuracy),
          },
        }),
      ({ code, PERMISSION_DENIED }) =>
        found({ position: null, why: code === PERMISSION_DENIED ? 'DENIED' : 'UNKNOWN' }),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 30_000 },
    ),
  )
}

/** Six decimals of a degree are a tenth of a metre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
