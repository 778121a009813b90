import { describe, expect, it } from 'vitest'
import { inParts, withArticles } from './examples'
import { contentsOf, highlighted, leadsIntoParagraph, passageOf, rowsOf } from './outline'
import type { Provision } from './types'

const paths = (provisions: Provision[]) => rowsOf(provisions).map(({ node }) => node.path)

describe('the rows of a document', () => {
  it('are its articles, items inside them', () => {
    expect(paths(withArticles.provisions)).toEqual(['1', '2', '3', '4'])
  })

  it('are the parts as headings and what stands under them', () => {
    expect(paths(inParts.provisions)).toEqual(['n1', 'p1', '1.1', '1.2', 'p2', '2.1'])
    expect(
      rowsOf(inParts.provisions)
        .filter(({ heading }) => heading)
        .map(({ node }) => node.path),
    ).toEqual(['p1', 'p2'])
  })

  it('are none for a document without text', () => {
    expect(rowsOf([])).toEqual([])
  })
})

describe('the contents', () => {
  it('list articles with what became of each', () => {
    const entries = contentsOf(rowsOf(withArticles.provisions))
    expect(entries.map(({ label, name }) => `${label} ${name}`)).toEqual([
      '第一条 谁可以申领',
      '第二条 当场发证',
      '第三条 答复',
      '第四条 办证数',
    ])
    expect(entries.map(({ disposition }) => disposition?.code ?? null)).toEqual([
      'DEFINES',
      'DECIDES',
      'FOR_OFFICER',
      null,
    ])
  })

  it('list parts, not the items under them', () => {
    expect(contentsOf(rowsOf(inParts.provisions)).map(({ path }) => path)).toEqual(['p1', 'p2'])
  })

  it('name a provision without heading by the beginning of its words', () => {
    const [long] = contentsOf(rowsOf([{ ...withArticles.provisions[0]!, heading: null, text: '字'.repeat(30) }]))
    expect(long?.name).toBe(`${'字'.repeat(24)}…`)
  })
})

describe('an article of paragraphs', () => {
  const paragraph: Provision = { ...inParts.provisions[0]!, path: '9.1', label: '', text: '第一款的话。' }
  const article: Provision = {
    ...withArticles.provisions[0]!,
    path: '9',
    heading: null,
    text: '',
    children: [paragraph],
  }

  it('is named by its first one', () => {
    expect(contentsOf(rowsOf([article]))[0]?.name).toBe('第一款的话')
  })

  it('has its label in the line of the first one', () => {
    expect(leadsIntoParagraph(article)).toBe(true)
    expect(leadsIntoParagraph({ ...article, heading: '名' })).toBe(false)
    expect(leadsIntoParagraph(withArticles.provisions[1]!)).toBe(false)
  })
})

describe('the passage of a provision', () => {
  it('reaches over all that stands inside it', () => {
    const second = withArticles.provisions[1]!
    const passage = passageOf([second])!
    for (const child of second.children) {
      expect(passage.from).toBeLessThanOrEqual(child.passage!.from)
      expect(passage.to).toBeGreaterThanOrEqual(child.passage!.to)
    }
  })

  it('is not known where there is no part of it', () => {
    expect(passageOf([])).toBeNull()
  })
})

describe('highlighting', () => {
  it.each([
    ['五个工作日内', ['工作日'], ['五个', '[工作日]', '内']],
    ['工作日', ['工作日'], ['[工作日]']],
    ['a.b a+b', ['a+b'], ['a.b ', '[a+b]']],
    ['甲乙丙', ['丙', '甲'], ['[甲]', '乙', '[丙]']],
    ['甲乙丙', [], ['甲乙丙']],
  ])('%s marks %j', (text, words, expected) => {
    expect(highlighted(text, words).map((part) => (part.hit ? `[${part.text}]` : part.text))).toEqual(expected)
  })
})
