import type { SentenceKey } from '@/locale'

/** What the platform takes at most. */
const LARGEST_BYTES = 64 * 1024 * 1024

/** Which sentence keeps a file from being sent at all. */
export function sheetFault({ size, name }: Pick<File, 'size' | 'name'>): SentenceKey | null {
  if (size === 0) return 'sheets.empty'
  if (size > LARGEST_BYTES) return 'sheets.tooLarge'
  return /\.xls$/i.test(name) ? 'sheets.old' : null
}
