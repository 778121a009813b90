import { describe, expect, it } from 'vitest'
import { passwordFaults } from './password'

describe('a password typed twice', () => {
  it('has at least ten characters, counted as the writer counts them', () => {
    expect(passwordFaults('九个字的密码不够长', '九个字的密码不够长').password).toContain('9')
    expect(passwordFaults('0123456789', '0123456789')).toEqual({ password: '', again: '' })
  })

  it('is the same both times', () => {
    expect(passwordFaults('0123456789', '0123456780').again).not.toBe('')
  })
})
