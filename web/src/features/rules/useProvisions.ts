import { shallowReactive, watch } from 'vue'
import { at, get, ProblemError } from '@/api/client'
import { t } from '@/locale'
import type { GazetteDocument, Provision } from '@/features/gazette/types'
import type { RuleDocument } from './types'

/** Where a step stands: its document, and its words where the register holds them. */
export interface Place {
  document: string
  path: string
  /** Null while it is on its way or where nobody knows it. */
  number: string | null
  /** The way from outside, label by label. */
  label: string
  text: string | null
  held: boolean | null
}

type Held = GazetteDocument | 'NOT_HELD' | null

/**
 * The words of provisions named `document#path`, each document fetched once. Documents the register does not hold have
 * the number by which the rule knows them.
 */
export function useProvisions(
  named: () => string[],
  known: () => readonly RuleDocument[] = () => [],
): (provision: string) => Place {
  const documents = shallowReactive(new Map<string, Held>())

  async function fetchOnce(id: string): Promise<void> {
    if (documents.has(id)) return
    documents.set(id, null)
    try {
      documents.set(id, await get(at('/documents/{id}', { id })))
    } catch (fault) {
      if (!(fault instanceof ProblemError)) throw fault
      documents.set(id, 'NOT_HELD')
    }
  }

  watch(named, (all) => new Set(all.map((one) => one.split('#')[0] ?? '')).forEach((id) => void fetchOnce(id)), {
    immediate: true,
  })
  return (provision) => {
    const [document = '', path = ''] = provision.split('#')
    const place = placeIn(documents.get(document) ?? null, document, path)
    return place.number ? place : { ...place, number: known().find(({ id }) => id === document)?.number ?? null }
  }
}

export function placeIn(held: Held, document: string, path: string): Place {
  if (held === null || held === 'NOT_HELD')
    return { document, path, number: null, label: path, text: null, held: held === null ? null : false }
  const way = nearestWay(held.provisions, path)
  const found = way.at(-1)
  const label = way.map((node) => node.label).join('') || (path === '0' ? t('rule.opening') : path)
  return { document, path, number: held.number, label, text: found ? wordsOf(found) : null, held: true }
}

/** The way to a provision; a letter that parts a sentence (`2.3.a`) leads to the provision the sentence stands in. */
function nearestWay(nodes: readonly Provision[], path: string): Provision[] {
  const way = wayTo(nodes, path)
  return way.length > 0 || !/\.[a-z]$/.test(path) ? way : wayTo(nodes, path.slice(0, -2))
}

function wayTo(nodes: readonly Provision[], path: string): Provision[] {
  for (const node of nodes) {
    if (node.path === path) return [node]
    const below = wayTo(node.children, path)
    if (below.length > 0) return [node, ...below]
  }
  return []
}

function wordsOf(node: Provision): string {
  return [node.heading, node.text, ...node.children.map(wordsOf)].filter(Boolean).join(' ')
}
