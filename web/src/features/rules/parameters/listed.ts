import type { ParameterItem } from './types'

export interface Group {
  document: string
  items: ParameterItem[]
}

export const documentOf = (provision: string): string => provision.split('#')[0] ?? ''

/** Figures by the document in which their value stands, in the order of the list. */
export function byDocument(items: readonly ParameterItem[]): Group[] {
  const groups = new Map<string, Group>()
  for (const item of items) {
    const document = documentOf(item.provision)
    const group = groups.get(document) ?? { document, items: [] }
    group.items.push(item)
    groups.set(document, group)
  }
  return [...groups.values()]
}

/** The figures in whose name, title, value or place every word stands. */
export function matching(items: readonly ParameterItem[], q: string): ParameterItem[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  return items.filter(({ name, title, value, provision }) => {
    const text = [name, title?.zh, title?.en, JSON.stringify(value), provision].join('\n').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
