import { describe, expect, it } from 'vitest'
import { deedsOn } from './deeds'
import { people } from './examples'

const possible = (state: 'ACTIVE' | 'INVITED' | 'DISABLED', own = false) =>
  deedsOn({ ...people[0]!, state }, own)
    .filter((deed) => deed.possible)
    .map(({ deed }) => deed)

describe('what can be done with an account', () => {
  it('depends on how it stands', () => {
    expect(possible('ACTIVE')).toEqual(['RESET', 'DISABLE'])
    expect(possible('INVITED')).toEqual(['DISABLE'])
    expect(possible('DISABLED')).toEqual(['ENABLE'])
  })

  it('is never disabling oneself', () => {
    expect(possible('ACTIVE', true)).toEqual(['RESET'])
  })

  it('always says why', () => {
    for (const deed of deedsOn(people[0]!, true)) expect(deed.why?.zh).not.toBe('')
  })
})
