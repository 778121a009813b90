import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { phoneFault } from './phone'
import { solve, zeroBits } from './puzzle'
import { sha256 } from './sha256'

const hex = (words: Uint32Array) => [...words].map((word) => word.toString(16).padStart(8, '0')).join('')

describe('the puzzle', () => {
  it('hashes as everybody does, whatever the length', () => {
    for (const text of ['', 'abc', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'b'.repeat(200)]) {
      expect(hex(sha256(text))).toBe(createHash('sha256').update(text).digest('hex'))
    }
  })

  it('counts bits over the borders of words', () => {
    expect(zeroBits(new Uint32Array([0x80000000, 0]))).toBe(0)
    expect(zeroBits(new Uint32Array([1, 0]))).toBe(31)
    expect(zeroBits(new Uint32Array([0, 0x00ffffff]))).toBe(40)
  })

  it('is solved by the first number that does', () => {
    const answer = solve('ticket', 10)
    expect(zeroBits(sha256(`ticket:${answer}`))).toBeGreaterThanOrEqual(10)
    for (let less = 0; less < Number(answer); less++) expect(zeroBits(sha256(`ticket:${less}`))).toBeLessThan(10)
  })
})

describe('a telephone number', () => {
  it('may be missing, mobile or of an area; else it is said what is wrong', () => {
    expect(phoneFault('')).toBe('')
    expect(phoneFault('138 0000 0000')).toBe('')
    expect(phoneFault('0371-67170000')).toBe('')
    expect(phoneFault('1380000')).toContain('少 4 位')
    expect(phoneFault('138000000000')).toContain('多 1 位')
    expect(phoneFault('12800000000')).toContain('不对')
    expect(phoneFault('一三八')).toContain('数字')
  })
})
