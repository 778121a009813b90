import type { Schemas } from './paths'

/** A picture or paper as the platform tells of it. */
export type FileView = Schemas['FilesFileView']

const units = ['B', 'kB', 'MB', 'GB'] as const

/** `812 B`, `3.4 MB`: as many places as help. */
export function sizeInWords(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`
}
