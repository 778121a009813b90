/** What the platform takes at most; a gazette's text is far smaller. */
export const LARGEST_BYTES = 32 * 1024 * 1024

export type FileFault = 'upload.empty' | 'upload.tooLarge' | null

/** Whether a file need not be sent at all. */
export function faultOf({ size }: Pick<File, 'size'>): FileFault {
  if (size === 0) return 'upload.empty'
  return size > LARGEST_BYTES ? 'upload.tooLarge' : null
}

/** `512 B`, `48 KB`, `1.2 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  const megabytes = bytes / 1024 / 1024
  return `${megabytes.toFixed(megabytes < 10 ? 1 : 0)} MB`
}
