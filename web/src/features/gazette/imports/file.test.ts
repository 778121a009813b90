import { describe, expect, it } from 'vitest'
import { faultOf, LARGEST_BYTES, sizeInWords } from './file'

describe('a file', () => {
  it.each([
    [0, 'upload.empty'],
    [1, null],
    [LARGEST_BYTES, null],
    [LARGEST_BYTES + 1, 'upload.tooLarge'],
  ])('of %d bytes', (size, fault) => {
    expect(faultOf({ size })).toBe(fault)
  })

  it.each([
    [512, '512 B'],
    [49_500, '48 KB'],
    [1_258_291, '1.2 MB'],
    [104_857_600, '100 MB'],
  ])('%d bytes are said as %s', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words)
  })
})
