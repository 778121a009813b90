import type { Phrase } from './types'

/** A picture or paper as the platform tells of it. */
export interface FileView {
  id: string
  name: string
  type: { mime: string; picture: boolean; title: Phrase }
  /** In bytes. */
  size: number
  sha256: string
  /** Sides of a picture as it is looked at, in pixels. */
  width: number | null
  height: number | null
  /** What the camera wrote; null where it did not, or where it is not for the one who asks. */
  takenAt: string | null
  position: { latitude: number; longitude: number } | null
  uploadedAt: string
  by: string | null
  content: string
  /** Addresses of small pictures, the smallest first; empty where it is no picture. */
  thumbnails: string[]
}

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
