import { describe, expect, it } from 'vitest'
import { inParts, targets, tasks, withArticles } from './examples'
import { byProvision, hasNotes, notesOf } from './notes'

const taken = byProvision(tasks, targets)

describe('the margin of a row', () => {
  it('holds the disposition of its provision', () => {
    const notes = notesOf(withArticles.provisions[1]!, false, taken)
    expect(notes.dispositions.map(({ disposition }) => disposition.rule)).toEqual(['card/eligibility'])
  })

  it('gathers what was taken from inside the row', () => {
    const part = inParts.provisions[1]!
    const notes = notesOf(part, false, taken)
    expect([notes.tasks.length, notes.targets.length]).toEqual([1, 1])
  })

  it('leaves to the rows under a heading what is theirs', () => {
    expect(hasNotes(notesOf(inParts.provisions[1]!, true, taken))).toBe(false)
  })

  it('finds a provision named with its document before it', () => {
    const named = byProvision([], [{ ...targets[0]!, provision: 'ex-2019-2#1.2' }])
    expect(named.targets.get('1.2')).toHaveLength(1)
  })
})
