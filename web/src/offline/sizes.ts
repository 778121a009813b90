/** `2.1 MB`, as phones say it. */
export function size(bytes: number): string {
  if (bytes < 1024 * 100) return `${Math.max(bytes ? 1 : 0, Math.round(bytes / 1024))} KB`
  const megabytes = bytes / (1024 * 1024)
  return megabytes < 1024 ? `${megabytes.toFixed(1)} MB` : `${(megabytes / 1024).toFixed(1)} GB`
}
