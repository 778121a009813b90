import { describe, expect, it } from 'vitest'
import { neighbours, nextOpen } from './neighbours'

const queue = ['a', 'b', 'c']

describe('the queue', () => {
  it.each([
    ['a', { previous: null, next: 'b' }],
    ['b', { previous: 'a', next: 'c' }],
    ['c', { previous: 'b', next: null }],
    ['decided already', { previous: null, next: 'a' }],
  ])('around %s', (id, expected) => {
    expect(neighbours(queue, id)).toEqual(expected)
  })

  it('goes on after a decision, to those passed over at its end, and ends', () => {
    expect([nextOpen(queue, 'a'), nextOpen(queue, 'c'), nextOpen(['c'], 'c'), nextOpen([], 'c')]).toEqual([
      'b',
      'a',
      null,
      null,
    ])
  })
})
