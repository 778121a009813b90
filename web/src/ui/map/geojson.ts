import type { Position } from './grids'

/** The geometries of GeoJSON (RFC 7946) that are drawn here: longitude first, degrees of CGCS2000. */
export type Geometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'MultiLineString'; coordinates: Position[][] }
  | { type: 'Polygon'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] }

/** What a person draws or types: one thing of one kind. */
export type Drawn = Extract<Geometry, { type: 'Point' | 'LineString' | 'Polygon' }>
export type DrawnKind = Drawn['type']

/** West, south, east, north. */
export type Extent = [number, number, number, number]

/** All positions of a geometry, ring after ring. */
export function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates]
    case 'LineString':
      return geometry.coordinates
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat()
    case 'MultiPolygon':
      return geometry.coordinates.flat(2)
  }
}

export function extentOf(geometry: Geometry): Extent {
  const extent: Extent = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of positionsOf(geometry)) {
    extent[0] = Math.min(extent[0], x)
    extent[1] = Math.min(extent[1], y)
    extent[2] = Math.max(extent[2], x)
    extent[3] = Math.max(extent[3], y)
  }
  return extent
}
