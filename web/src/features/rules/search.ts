import { areaName } from './areas'
import type { RuleItem } from './types'

export interface Area {
  area: string
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

/** In groups, areas in the order in which they first stand in the list. */
export function byArea(rules: readonly RuleItem[]): Area[] {
  const areas = new Map<string, RuleItem[]>()
  for (const rule of rules) areas.set(rule.area, [...(areas.get(rule.area) ?? []), rule])
  return [...areas].map(([area, rules]) => ({ area, rules }))
}
