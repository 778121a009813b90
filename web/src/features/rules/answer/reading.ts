import type { InjectionKey } from 'vue'
import type { Phrase } from '@/api/types'
import type { RuleAnswer } from '../types'
import type { Place } from '../useProvisions'

/** What an answer is read with: where its provisions stand, and the names of the codes its rule knows. */
export interface Reading {
  place: (provision: string) => Place
  names: () => Record<string, Phrase>
}

export const reading: InjectionKey<Reading> = Symbol('what an answer is read with')

export interface Piece {
  text: string
  /** The provision the piece names. */
  provision: string | null
}

const MARKED = /([a-z][a-z0-9]*(?:-[a-z0-9]+)*#[A-Za-z0-9.]*[A-Za-z0-9])|\b([a-z]+[A-Z]\w*|[A-Z]{2,}(?:_[A-Z]+)*)\b/g

/** A text cut where it names a provision; codes in it are said by their names. */
export function pieces(text: string, nameOf: (code: string) => string): Piece[] {
  const found: Piece[] = []
  let last = 0
  const say = (words: string): void => {
    const before = found.at(-1)
    if (before && before.provision === null) before.text += words
    else if (words) found.push({ text: words, provision: null })
  }
  for (const match of text.matchAll(MARKED)) {
    say(text.slice(last, match.index))
    if (match[1]) found.push({ text: match[1], provision: match[1] })
    else say(nameOf(match[0]))
    last = match.index + match[0].length
  }
  say(text.slice(last))
  return found
}

/** Every provision an answer names, in its steps, its figures and its outcome. */
export function provisionsOf(answer: RuleAnswer | null): string[] {
  if (!answer) return []
  const named = JSON.stringify([answer.outcome, answer.because.map(({ says }) => says)])
  return [
    ...answer.because.map(({ provision }) => provision),
    ...answer.parameters.map(({ provision }) => provision),
    ...[...named.matchAll(MARKED)].flatMap(([, provision]) => provision ?? []),
  ]
}
