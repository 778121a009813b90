import { describe, expect, it } from 'vitest'
import { changes } from './history'

describe('what a correction changed', () => {
  it('is only what differs, in words', () => {
    const was = { heading: '读者', leaders: ['示例甲'], agencies: [{ name: '市示例局', role: 'LEAD' }], due: null }
    const is = { ...was, leaders: ['示例甲', '示例乙'], due: '2019-12-31' }
    expect(changes(was, is)).toEqual([
      { name: 'leaders', was: '示例甲', is: '示例甲\n示例乙' },
      { name: 'due', was: '', is: '2019-12-31' },
    ])
  })

  it('is nothing where nothing is known of before', () => {
    expect(changes(null, undefined)).toEqual([])
  })
})
