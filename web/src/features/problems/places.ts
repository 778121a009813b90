import type { Picture } from './types'

export interface Places {
  /** Radius of what counts as the place, in units of the drawing. */
  circle: number
  places: { key: string; x: number; y: number; before: boolean }[]
  scale: number
  scaleMetres: number
}

const HALF = 52
const PER_DEGREE = 111_000

/** Positions of pictures in metres around the first one before, set to fit; null where none says where it was taken. */
export function placesOf(pictures: Picture[], within: number): Places | null {
  const placed = pictures.filter(({ longitude, latitude }) => longitude !== null && latitude !== null)
  const middle = placed.find(({ stage }) => stage === 'BEFORE')
  if (!middle) return null
  const east = PER_DEGREE * Math.cos((middle.latitude! * Math.PI) / 180)
  const found = placed.map(({ file, stage, longitude, latitude }) => ({
    key: `${stage} ${file.id}`,
    x: (longitude! - middle.longitude!) * east,
    y: (middle.latitude! - latitude!) * PER_DEGREE,
    before: stage === 'BEFORE',
  }))
  const reach = Math.max(within * 1.2, ...found.map(({ x, y }) => Math.max(Math.abs(x) / 1.6, Math.abs(y))))
  const unit = HALF / reach
  const scaleMetres = [5, 10, 20, 50, 100, 200, 500, 1000, 5000].findLast((metres) => metres * unit <= 60) ?? 5
  return {
    circle: within * unit,
    places: found.map((place) => ({ ...place, x: place.x * unit, y: place.y * unit })),
    scale: scaleMetres * unit,
    scaleMetres,
  }
}
