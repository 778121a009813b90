/**
 * The grids coordinates come in. WGS 84 is what satellites give, CGCS2000 what surveys use; the two differ by less than a
 * metre. GCJ-02 is what map services of the mainland show: WGS 84 shifted by some hundred metres, inside the box its
 * published formula covers and nowhere else.
 */
export type Grid = 'CGCS2000' | 'WGS84' | 'GCJ02'

/** Longitude and latitude in degrees. */
export type Position = [number, number]

/** The formula's own ellipsoid (Krasovsky 1940): axis in metres and the square of the eccentricity. */
const AXIS = 6378245
const ECCENTRICITY = 0.006693421622965943
const BOX = { west: 72.004, east: 137.8347, south: 0.8293, north: 55.8271 }
/** Degrees; a tenth of a millimetre. */
const CLOSE_ENOUGH = 1e-9

/** The same position in another grid, right to a metre. */
export function convert(position: Position, from: Grid, to: Grid): Position {
  const shiftedBefore = from === 'GCJ02'
  const shiftedAfter = to === 'GCJ02'
  if (shiftedBefore === shiftedAfter) return [position[0], position[1]]
  return shiftedAfter ? shifted(position) : unshifted(position)
}

function shifted(position: Position): Position {
  const { west, east, south, north } = BOX
  const [longitude, latitude] = position
  if (longitude < west || longitude > east || latitude < south || latitude > north) return [longitude, latitude]
  const [metresEast, metresNorth] = shift(longitude - 105, latitude - 35)
  const radians = (latitude * Math.PI) / 180
  const flat = 1 - ECCENTRICITY * Math.sin(radians) ** 2
  const perLongitude = ((AXIS / Math.sqrt(flat)) * Math.cos(radians) * Math.PI) / 180
  const perLatitude = ((AXIS * (1 - ECCENTRICITY)) / (flat * Math.sqrt(flat)) / 180) * Math.PI
  return [longitude + metresEast / perLongitude, latitude + metresNorth / perLatitude]
}

/** The published sums of waves: how far a position is moved, by degrees from 105° E, 35° N. */
function shift(x: number, y: number): [number, number] {
  const wave = (at: number, ...terms: [number, number][]) =>
    terms.reduce((sum, [height, length]) => sum + height * Math.sin((at / length) * Math.PI), 0) * (2 / 3)
  const root = Math.sqrt(Math.abs(x))
  const common = wave(x, [20, 1 / 6], [20, 1 / 2])
  const east =
    300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + common + wave(x, [20, 1], [40, 3], [150, 12], [300, 30])
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * root +
    common +
    wave(y, [20, 1], [40, 3], [160, 12], [320, 30])
  return [east, north]
}

/** The position that is shifted to this one, found by going back by what is left over. */
function unshifted(position: Position): Position {
  let found: Position = [position[0], position[1]]
  for (let round = 0; round < 20; round++) {
    const [longitude, latitude] = shifted(found)
    const off: Position = [longitude - position[0], latitude - position[1]]
    found = [found[0] - off[0], found[1] - off[1]]
    if (Math.max(Math.abs(off[0]), Math.abs(off[1])) < CLOSE_ENOUGH) break
  }
  return found
}
