import { sha256 } from './sha256'

/** How many bits a hash begins with that are zero. */
export function zeroBits(hash: Uint32Array): number {
  let zeros = 0
  for (const word of hash) {
    zeros += Math.clz32(word)
    if (word !== 0) return zeros
  }
  return zeros
}

/** The smallest number that solves a ticket; as text, as it is sent. */
export function solve(ticket: string, bits: number): string {
  for (let answer = 0; ; answer++) {
    if (zeroBits(sha256(`${ticket}:${answer}`)) >= bits) return String(answer)
  }
}
