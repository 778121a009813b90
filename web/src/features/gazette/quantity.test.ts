import { afterEach, describe, expect, it } from 'vitest'
import { setLanguage } from '@/locale'
import { quantity } from './quantity'

describe('a quantity in words', () => {
  afterEach(() => setLanguage('zh'))

  it.each([
    [{ value: 96, unit: '%', direction: 'AT_LEAST' as const }, '96% 以上'],
    [{ value: 1200, unit: '张', direction: 'EXACTLY' as const }, '1,200 张'],
    [{ value: 0.4, unit: '', direction: 'AT_MOST' as const }, '0.4 以内'],
    [{ value: 3, unit: '类', direction: 'AT_MOST' as const }, 'Ⅲ类或更好'],
    [{ value: 5, unit: '类', direction: 'AT_MOST' as const }, 'Ⅴ类或更好'],
    [{ value: 6, unit: '类', direction: 'AT_MOST' as const }, '6 类 以内'],
    [{ value: 3, unit: '万册', direction: 'KEEP_AT' as const }, '保持 3 万册'],
  ])('%o', (target, words) => expect(quantity(target)).toBe(words))

  it('says in English on which side of the figure it lies', async () => {
    await setLanguage('en')
    expect(quantity({ value: 96, unit: '%', direction: 'AT_LEAST' })).toBe('at least 96%')
  })
})
