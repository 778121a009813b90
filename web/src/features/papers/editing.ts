import type { Block } from './types'

type Table = Extract<Block, { type: 'TABLE' }>

/** A piece of a text being edited: paragraphs, one a line, or a table between them. */
export type Part = { kind: 'text'; text: string } | { kind: 'table'; table: Table }

/** A body as pieces, with room for text before, between and behind its tables. */
export function parts(body: Block[]): Part[] {
  const found: Part[] = [{ kind: 'text', text: '' }]
  for (const block of body) {
    const last = found[found.length - 1]
    if (block.type === 'TABLE') {
      found.push({ kind: 'table', table: { ...block, rows: block.rows.map((row) => [...row]) } })
      found.push({ kind: 'text', text: '' })
    } else if (last?.kind === 'text') {
      last.text = last.text ? `${last.text}\n${block.text}` : block.text
    }
  }
  return found
}

/** The pieces as a body again: blank lines fall away, and a table that lost all its rows. */
export function whole(edited: Part[]): Block[] {
  return edited.flatMap((part): Block[] => {
    if (part.kind === 'table') return part.table.rows.length ? [renumbered(part.table)] : []
    return linesOf(part.text).map((text) => ({ type: 'WORDS', text }))
  })
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** Where the first column counts the rows, it goes on counting after one was taken out. */
function renumbered(table: Table): Table {
  if (!table.rows.every((row) => /^\d+$/.test(row[0] ?? ''))) return table
  return { ...table, rows: table.rows.map((row, at) => [String(at + 1), ...row.slice(1)]) }
}
