import { describe, expect, it } from 'vitest'
import { parts, whole } from './editing'
import { hashOf } from './hash'
import type { Block } from './types'

const table: Block = {
  type: 'TABLE',
  columns: [
    { title: '序号', share: 1 },
    { title: '任务', share: 6 },
  ],
  rows: [
    ['1', '甲'],
    ['2', '乙'],
    ['3', '丙'],
  ],
}
const body: Block[] = [
  { type: 'WORDS', text: '现督办如下：' },
  table,
  { type: 'WORDS', text: '一、要求。' },
  { type: 'WORDS', text: '二、报送。' },
]

describe('a text being edited', () => {
  it('comes apart at its tables and together again as it was', () => {
    expect(parts(body).map((part) => part.kind)).toEqual(['text', 'table', 'text'])
    expect(whole(parts(body))).toEqual(body)
  })

  it('counts its rows anew when one is taken out, and loses a table without rows', () => {
    const edited = parts(body)
    const middle = edited[1]!
    if (middle.kind === 'table') middle.table.rows.splice(1, 1)
    const found = whole(edited)[1] as Extract<Block, { type: 'TABLE' }>
    expect(found.rows).toEqual([
      ['1', '甲'],
      ['2', '丙'],
    ])
    if (middle.kind === 'table') middle.table.rows.splice(0, 2)
    expect(whole(edited)).toHaveLength(3)
    expect(table.rows).toHaveLength(3)
  })
})

describe('a file held against its hash', () => {
  it('has the same digits as anybody else computes', async () => {
    expect(await hashOf(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
