import { quantity } from './quantity'
import type { Contradiction, ContradictionSide } from './types'

/** All who say one and the same, on one side of the sign. */
export interface Camp {
  says: string
  sides: ContradictionSide[]
}

/** The camps of a contradiction, in the order they first speak: those with the same figure or day stand together. */
export function campsOf({ sides }: Contradiction): Camp[] {
  const camps = new Map<string, ContradictionSide[]>()
  for (const side of sides) {
    const says = figureOf(side)
    camps.set(says, [...(camps.get(says) ?? []), side])
  }
  return [...camps].map(([says, members]) => ({ says, sides: members }))
}

function figureOf(side: ContradictionSide): string {
  if (side.value === null) return side.due ?? side.words
  return quantity({ value: side.value, unit: side.unit ?? '', direction: side.direction ?? 'EXACTLY' })
}

/** The clause of a long text that holds the figure or the name, so that a reader sees it without the page around it. */
export function clauseOf({ words, value, name }: ContradictionSide): string {
  const clauses = words.split(/(?<=[，；。])/)
  const figure = value === null ? null : String(value)
  const holds = (clause: string, word: string | null | undefined) => !!word && clause.includes(word)
  const best =
    clauses.find((clause) => holds(clause, figure) && holds(clause, name)) ??
    clauses.find((clause) => holds(clause, figure)) ??
    clauses.find((clause) => holds(clause, name)) ??
    words
  return best.replace(/[，；。]$/, '')
}
