import { getPointResolution } from 'ol/proj.js'
import type Map from 'ol/Map.js'
import { t } from '@/locale'

export interface Scale {
  /** Pixels of the bar. */
  width: number
  metres: number
}

/** The longest round length whose bar is not wider than that, at the middle of the map. */
export function scaleOf(map: Map, widest = 120): Scale {
  const view = map.getView()
  const resolution = view.getResolution() ?? 1
  const perPixel = getPointResolution(view.getProjection(), resolution, view.getCenter() ?? [0, 0], 'm')
  const metres = roundLength(widest * perPixel)
  return { width: metres / perPixel, metres }
}

/** 1, 2 or 5 times a power of ten, not above that. */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  return power * (most / power >= 5 ? 5 : most / power >= 2 ? 2 : 1)
}

/** `5 km`, `200 m`. */
export function scaleWords(scale: Scale | null): string {
  const metres = scale?.metres ?? 0
  return metres >= 1000 ? t('map.scale.km', { n: metres / 1000 }) : t('map.scale.m', { n: metres })
}
