import type { Draft } from './schema'

/** A case as it stands in an address: the two days and what was typed. */
export interface Case {
  asOf: string
  knownOn: string
  draft: Draft
}

const MARK = '#case='

/** The case as the fragment of an address: no server sees it, no limit of length cuts it. */
export function fragmentOf(given: Case): string {
  const bytes = new TextEncoder().encode(JSON.stringify([given.asOf, given.knownOn, given.draft]))
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return MARK + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** The case in a fragment; null where there is none, or it was cut on its way. */
export function caseIn(fragment: string): Case | null {
  if (!fragment.startsWith(MARK)) return null
  try {
    const binary = atob(fragment.slice(MARK.length).replaceAll('-', '+').replaceAll('_', '/'))
    const text = new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)))
    const [asOf, knownOn, draft] = JSON.parse(text) as [unknown, unknown, unknown]
    if (typeof asOf !== 'string' || typeof knownOn !== 'string' || !isDraft(draft)) return null
    return { asOf, knownOn, draft }
  } catch {
    return null
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value === 'string') return true
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).every(isDraft)
}
