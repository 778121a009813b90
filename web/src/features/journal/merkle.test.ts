import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { rootOf } from './merkle'

// The tree computed in another way, from its definition: RFC 9162, section 2.1.1.
const sha = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
const leaves = Array.from({ length: 13 }, (_, n) => sha(Buffer.from([0]), Buffer.from(`entry ${n}`)))
const split = (n: number) => 2 ** Math.floor(Math.log2(n - 1))

function tree(of: Buffer[]): Buffer {
  if (of.length === 1) return of[0]!
  const k = split(of.length)
  return sha(Buffer.from([1]), tree(of.slice(0, k)), tree(of.slice(k)))
}

function path(of: Buffer[], at: number): Buffer[] {
  if (of.length === 1) return []
  const k = split(of.length)
  return at < k
    ? [...path(of.slice(0, k), at), tree(of.slice(k))]
    : [...path(of.slice(k), at - k), tree(of.slice(0, k))]
}

const proof = (size: number, index: number) => ({
  leaf: leaves[index]!.toString('hex'),
  index,
  size,
  path: path(leaves.slice(0, size), index).map((hash) => hash.toString('hex')),
})
const everyPlace = Array.from({ length: 13 }, (_, n) => n + 1).flatMap((size) =>
  Array.from({ length: size }, (_, index) => [size, index] as const),
)

describe('a proof of inclusion', () => {
  it('leads to the root from every place of every tree', async () => {
    for (const [size, index] of everyPlace) {
      const root = tree(leaves.slice(0, size)).toString('hex')
      expect((await rootOf(proof(size, index))).root, `${index} of ${size}`).toBe(root)
    }
  })

  it('leads elsewhere when the entry was changed', async () => {
    const forged = { ...proof(13, 6), leaf: leaves[7]!.toString('hex') }
    expect((await rootOf(forged)).root).not.toBe(tree(leaves).toString('hex'))
  })

  it('leads nowhere when the path is too short, too long or for another tree', async () => {
    const whole = proof(13, 6)
    expect((await rootOf({ ...whole, path: whole.path.slice(1) })).root).toBeNull()
    expect((await rootOf({ ...whole, path: [...whole.path, whole.leaf] })).root).toBeNull()
    expect((await rootOf({ ...whole, index: 13 })).root).toBeNull()
  })
})
