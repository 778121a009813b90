import { describe, expect, it } from 'vitest'
import { contentOf, draftOf, faultsOf } from './draft'
import type { RosterContent, TargetContent, TaskContent } from './types'

const task: TaskContent = {
  number: '3',
  heading: '读者服务',
  text: '建成读者服务台 12 处。',
  leaders: ['示例甲', '示例乙'],
  agencies: [
    { name: '市示例文化局', role: 'LEAD' },
    { name: '示例读者协会', role: 'ASSIST' },
  ],
  office: null,
  term: '年底前',
  due: '2019-12-31',
}
const target: TargetContent = {
  name: '办证数',
  unit: '张',
  direction: 'AT_LEAST',
  value: 1200,
  division: null,
  due: null,
}

describe('the form of a correction', () => {
  it('says again what stands, when nothing is changed', () => {
    expect(contentOf('TASK', draftOf({ kind: 'TASK', content: task }))).toEqual(task)
    expect(contentOf('TARGET', draftOf({ kind: 'TARGET', content: target }))).toEqual(target)
  })

  it('takes one name a line, each in the role of its field', () => {
    const draft = { ...draftOf({ kind: 'TASK', content: task }), assist: '示例读者协会\n\n 市示例教育局 ' }
    expect(contentOf('TASK', draft).agencies).toEqual([
      { name: '市示例文化局', role: 'LEAD' },
      { name: '示例读者协会', role: 'ASSIST' },
      { name: '市示例教育局', role: 'ASSIST' },
    ])
  })

  it('reads figures and days as people write them', () => {
    const draft = { ...draftOf({ kind: 'TARGET', content: target }), value: '12,000', due: '2019年12月31日' }
    expect(contentOf('TARGET', draft)).toMatchObject({ value: 12000, due: '2019-12-31' })
  })

  it('keeps who stands in a roster, with office and part in it', () => {
    const roster: RosterContent = {
      name: '示例领导小组',
      announced: 2,
      entries: [
        { name: '示例甲', position: '馆长', role: '组长' },
        { name: '示例乙', position: null, role: '成员' },
      ],
    }
    expect(contentOf('ROSTER', draftOf({ kind: 'ROSTER', content: roster }))).toEqual(roster)
  })
})

describe('a fault', () => {
  it('is named at the field it concerns', () => {
    const draft = { ...draftOf({ kind: 'TARGET', content: target }), name: ' ', value: '很多', due: '13 月' }
    expect(faultsOf('TARGET', draft)).toEqual({ name: 'draft.missing', value: 'draft.noNumber', due: 'day.bad' })
  })

  it('is not found where nothing is wrong', () => {
    expect(faultsOf('TASK', draftOf({ kind: 'TASK', content: task }))).toEqual({})
  })
})
