import { describe, expect, it } from 'vitest'
import { contradictions } from './examples'
import { campsOf, clauseOf } from './opposed'
import type { ContradictionSide } from './types'

const [contradiction] = contradictions
const [first] = contradiction!.sides

describe('the camps of a contradiction', () => {
  it('are as many as there are figures, whoever says them', () => {
    const again: ContradictionSide = { ...first!, provision: '9' }
    const camps = campsOf({ ...contradiction!, sides: [...contradiction!.sides, again] })
    expect(camps.map(({ says, sides }) => [says, sides.length])).toEqual([
      ['98% 以上', 2],
      ['96% 以上', 1],
    ])
  })

  it('are told by the day where no figure is set', () => {
    const days = ['2019-06-30', '2019-07-31'].map((due) => ({ ...first!, value: null, due }))
    expect(campsOf({ ...contradiction!, sides: days }).map(({ says }) => says)).toEqual(['2019-06-30', '2019-07-31'])
  })
})

describe('the clause with the figure', () => {
  it.each([
    ['全年供水 27 亿立方米，污水处理率达到98%以上，水质达标。', 98, '污水处理率', '污水处理率达到98%以上'],
    ['年底前达到 98%；其余照旧。', 98, '污水处理率', '年底前达到 98%'],
    ['清理于七月底前完成。', null, '清理', '清理于七月底前完成'],
  ])('of %s', (words, value, name, clause) => {
    expect(clauseOf({ ...first!, words, value, name })).toBe(clause)
  })
})
