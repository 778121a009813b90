/** A proof that an entry is in the tree, as the platform answers it (RFC 9162, section 2.1.3). */
export interface InclusionProof {
  entry: number
  /** Hash of the entry's content, hexadecimal as all hashes here. */
  leaf: string
  index: number
  size: number
  path: string[]
  root: string
}

/** One hash set beside what was computed so far. */
export interface Step {
  side: 'left' | 'right'
  sibling: string
  result: string
}

export interface Computed {
  steps: Step[]
  /** null where the path cannot belong to a tree of that size. */
  root: string | null
}

/** The root to which a leaf and its path lead, computed here and not taken on trust: RFC 9162, section 2.1.3.2. */
export async function rootOf({ leaf, index, size, path }: Omit<InclusionProof, 'entry' | 'root'>): Promise<Computed> {
  if (index < 0 || index >= size) return { steps: [], root: null }
  const steps: Step[] = []
  let at = index
  let last = size - 1
  let hash = leaf
  for (const sibling of path) {
    if (last === 0) return { steps, root: null }
    const side = at % 2 === 1 || at === last ? 'left' : 'right'
    hash = side === 'left' ? await node(sibling, hash) : await node(hash, sibling)
    steps.push({ side, sibling, result: hash })
    // a last node without a sibling rises until it has one
    if (side === 'left') {
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2)
        last = Math.floor(last / 2)
      }
    }
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  return { steps, root: last === 0 ? hash : null }
}

/** Whether the browser computes hashes here; over plain http from elsewhere it does not. */
export function canHash(): boolean {
  return globalThis.crypto?.subtle !== undefined
}

async function node(left: string, right: string): Promise<string> {
  const bytes = new Uint8Array([1, ...bytesOf(left), ...bytesOf(right)])
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

function bytesOf(hex: string): number[] {
  return (hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16))
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
