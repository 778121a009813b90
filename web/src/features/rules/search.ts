import type { Phrase } from '@/api/types'
import { areaName } from './areas'
import type { RuleItem } from './types'

export interface Decree {
  id: string
  number: string
  title: Phrase | null
  rules: RuleItem[]
}

/** The rules in which every word stands: in what it decides, its name, its area or its documents. */
export function found(rules: readonly RuleItem[], { q, area }: { q: string; area: string }): RuleItem[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  return rules.filter((rule) => {
    if (area && rule.area !== area) return false
    const text = textOf(rule)
    return words.every((word) => text.includes(word))
  })
}

function textOf({ id, area, meaning, documents }: RuleItem): string {
  const named = documents.flatMap(({ number, title, id: document }) => [number, title.zh, title.en, document])
  return [id, areaName(area), meaning.zh, meaning.en, ...named].join('\n').toLowerCase()
}

/** The rules of a decree, in the order in which decrees first stand in the list; a rule stands under its first. */
export function byDecree(rules: readonly RuleItem[]): Decree[] {
  const decrees = new Map<string, Decree>()
  for (const rule of rules) {
    const [document] = rule.documents
    const id = document?.id ?? ''
    const decree = decrees.get(id) ?? { id, number: document?.number ?? '', title: document?.title ?? null, rules: [] }
    decree.rules.push(rule)
    decrees.set(id, decree)
  }
  return [...decrees.values()]
}

/** The documents a rule stands in besides the one it is listed under, each once. */
export function elsewhere({ documents }: RuleItem): string[] {
  const numbers = documents.map(({ number }) => number)
  return [...new Set(numbers)].filter((number) => number !== numbers[0])
}
