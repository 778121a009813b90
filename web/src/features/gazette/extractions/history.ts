export interface Change {
  name: string
  was: string
  is: string
}

/** The members in which two contents differ, in words. */
export function changes(was: unknown, is: unknown): Change[] {
  const before = members(was)
  const after = members(is)
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const pair = { name, was: words(before[name]), is: words(after[name]) }
    return pair.was === pair.is ? [] : [pair]
  })
}

function members(content: unknown): Record<string, unknown> {
  return content !== null && typeof content === 'object' && !Array.isArray(content)
    ? (content as Record<string, unknown>)
    : {}
}

function words(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(words).join('\n')
  if (typeof value === 'object') return Object.values(value).map(words).filter(Boolean).join('　')
  return String(value)
}
