import type { Passage } from '@/api/types'
import type { Provision } from './types'

/** One row of the page: a heading over others, or a provision with what stands inside it. */
export interface Row {
  node: Provision
  heading: boolean
  /** How deep it stands under headings; 0 is outermost. */
  level: number
}

/** A heading stands over rows of its own; every other node is read as one text with its items inside. */
function isHeading(node: Provision): boolean {
  if (node.children.length === 0) return node.kind === 'CHAPTER'
  if (node.kind === 'CHAPTER' || node.kind === 'ANNEX') return true
  return node.kind === 'PART' && (node.heading !== null || node.text === '')
}

/** The tree as the rows a reader goes through, in the order of the text. */
export function rowsOf(provisions: readonly Provision[], level = 0): Row[] {
  return provisions.flatMap((node) => {
    if (!isHeading(node)) return [{ node, heading: false, level }]
    return [{ node, heading: true, level }, ...rowsOf(node.children, level + 1)]
  })
}

/** The node and all below it, in the order of the text. */
export function withDescendants(node: Provision): Provision[] {
  return [node, ...node.children.flatMap(withDescendants)]
}

/** The stretch of the source the node and all below it were read from; null where nothing of it is known. */
export function passageOf(nodes: readonly Provision[]): Passage | null {
  const passages = nodes.flatMap(withDescendants).map((node) => node.passage)
  if (passages.length === 0) return null
  return {
    from: Math.min(...passages.map((passage) => passage.from)),
    to: Math.max(...passages.map((passage) => passage.to)),
  }
}

export interface ContentsEntry {
  path: string
  label: string
  name: string
  /** The name is the text's own heading, not the beginning of its words. */
  named: boolean
  level: number
  disposition: Provision['disposition']
}

/** How many characters of a provision without heading name it in the contents. */
const NAME_LENGTH = 24

/**
 * The contents: what has a heading, and articles; where a text has neither, its numbered rows. Items inside articles
 * are reached from the article.
 */
export function contentsOf(rows: readonly Row[]): ContentsEntry[] {
  const marked = rows.filter(
    ({ heading, node, level }) =>
      node.kind === 'ARTICLE' || ((heading || (node.kind === 'PART' && node.heading !== null)) && level < 3),
  )
  const shown = marked.length > 0 ? marked : rows.filter(({ node }) => node.label !== '')
  return shown.map(({ node, level }) => ({
    path: node.path,
    label: node.label,
    name: node.heading ?? abridged(firstWords(node)),
    named: node.heading !== null,
    level: Math.min(level, 2),
    disposition: node.disposition,
  }))
}

/** Where the words of a provision begin: its own, or those of its first paragraph. */
function firstWords(node: Provision): string {
  return node.text || (node.children[0] ? firstWords(node.children[0]) : '')
}

/** Whether the label stands in the first paragraph's line, as it is printed, and not on a line of its own. */
export function leadsIntoParagraph(node: Provision): boolean {
  const first = node.children[0]
  return node.text === '' && node.heading === null && first?.kind === 'PARAGRAPH' && first.label === ''
}

function abridged(text: string): string {
  const sentence = text.split(/[。；：，]/)[0] ?? ''
  return sentence.length > NAME_LENGTH ? `${sentence.slice(0, NAME_LENGTH)}…` : sentence
}

export interface Stretch {
  text: string
  hit: boolean
}

/** A text cut where any of the words occurs. */
export function highlighted(text: string, words: readonly string[]): Stretch[] {
  const wanted = words.filter((word) => word !== '')
  if (wanted.length === 0 || text === '') return [{ text, hit: false }]
  const pattern = new RegExp(`(${wanted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'gi')
  return text
    .split(pattern)
    .map((part, at) => ({ text: part, hit: at % 2 === 1 }))
    .filter((part) => part.text !== '')
}
