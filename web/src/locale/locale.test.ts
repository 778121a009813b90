import { afterEach, describe, expect, it } from 'vitest'
import { parts, setLanguage, t } from '.'
import { clockTime, dayAndTime } from './dates'
import { en } from './en'
import { zh } from './zh'

const values = (sentence: string) => [...new Set([...sentence.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort()

describe('the two languages are in step', () => {
  it('has every sentence in both', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
  })

  it.each(Object.keys(zh) as (keyof typeof zh)[])('%s sets in the same values', (key) => {
    expect(values(en[key])).toEqual(values(zh[key]))
    expect(zh[key].trim()).not.toBe('')
    expect(en[key].trim()).not.toBe('')
  })
})

describe('a sentence', () => {
  afterEach(() => setLanguage('zh'))

  it('sets its values in, large figures grouped', () => {
    expect(t('list.count', { shown: 20, total: 1120, at: '09:12' })).toBe('列出 20 件，共 1,120 件，截至 09:12')
  })

  it('agrees with its figure in English', async () => {
    await setLanguage('en')
    expect(t('masthead.daysLeft', { n: 1 })).toContain('1 working day ')
    expect(t('masthead.daysLeft', { n: 3 })).toContain('3 working days ')
  })

  it('is cut where its values stand, so that a page can set a figure in bold', () => {
    const figure = parts('list.count', { shown: 2, total: 3, at: '09:12' }).find((part) => part.value === 'total')
    expect(figure?.text).toBe('3')
  })
})

describe('a moment', () => {
  it('is shown by the clock of the city wherever it is read', () => {
    expect(clockTime('2019-03-22T09:00:00Z')).toBe('17:00')
    expect(dayAndTime('2019-03-21T16:30:00Z')).toBe('2019-03-22 00:30')
  })
})
