import { describe, expect, it } from 'vitest'
import { faultAt, passwordFaults } from './password'

describe('a password typed twice', () => {
  it('has at least ten characters, counted as the writer counts them', () => {
    expect(passwordFaults('九个字的密码不够长', '九个字的密码不够长').password).toContain('9')
    expect(passwordFaults('0123456789', '0123456789')).toEqual({ password: '', again: '' })
  })

  it('is the same both times', () => {
    expect(passwordFaults('0123456789', '0123456780').again).not.toBe('')
  })
})

describe('what the platform found wrong', () => {
  const problem = {
    status: 422,
    code: 'INVALID',
    zh: '有误',
    en: 'wrong',
    errors: [{ pointer: '/password', zh: '太常见', en: 'too common' }],
  }

  it('stands at the field it concerns', () => {
    expect(faultAt(problem, '/password')).toBe('太常见')
    expect(faultAt(problem, '/account')).toBe('')
    expect(faultAt(null, '/password')).toBe('')
  })
})
