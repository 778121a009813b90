import { t } from '@/locale'
import type { Scale } from './sheetTypes'
import { points } from './types'

type Nature = 'SHARE' | 'COUNT'

const threshold = (value: number, nature: Nature) => (nature === 'SHARE' ? `${points(value * 100)}%` : points(value))

/** How a value becomes points, for people. */
export function scaleInWords(scale: Scale, nature: Nature): string {
  if (scale.type === 'LINEAR') {
    return t(scale.allAt > scale.noneAt ? 'scale.linear.more' : 'scale.linear.fewer', {
      all: threshold(scale.allAt, nature),
      none: threshold(scale.noneAt, nature),
    })
  }
  if (scale.type === 'PER_CASE') {
    const off = t(nature === 'SHARE' ? 'scale.case.missing' : 'scale.case.each', { off: points(scale.off) })
    return scale.free > 0 ? off + t('scale.case.free', { n: scale.free }) : off
  }
  return [...scale.steps]
    .reverse()
    .map((step) =>
      t(scale.direction === 'AT_LEAST' ? 'scale.step.least' : 'scale.step.most', {
        value: threshold(step.value, nature),
        points: points(step.points),
      }),
    )
    .join(t('scale.comma'))
}

/** A scale of another kind, with thresholds that make sense to begin from. */
export function freshScale(type: Scale['type'], full: number, nature: Nature): Scale {
  if (type === 'PER_CASE') return { type, off: 1, free: 0 }
  if (type === 'LINEAR') return nature === 'SHARE' ? { type, noneAt: 0.6, allAt: 1 } : { type, noneAt: 10, allAt: 0 }
  return nature === 'SHARE'
    ? { type, direction: 'AT_LEAST', steps: [{ value: 1, points: full }] }
    : { type, direction: 'AT_MOST', steps: [{ value: 0, points: full }] }
}
