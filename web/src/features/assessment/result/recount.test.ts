import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { differing, recount, type Figures, type RecountFile, type RecountUnit } from './recount'

const EXAMPLES = '../decrees/src/main/resources/org/lingxing/decrees/examples/river/county-assessment.json'

/** The parameters as the decree prints them; the page has them from the platform. */
const figures: Figures = {
  excellentFrom: 90,
  goodFrom: 75,
  passFrom: 60,
  socialMost: 10,
  socialFullRate: 100,
  socialRateStep: 10,
  socialStepCost: 1,
  socialVoteStep: 100,
  socialVoteCost: 5,
  comprehensiveBase: 20,
  comprehensiveDecimals: 2,
  articlePoints: 0.1,
  ...Object.fromEntries(
    ['task', 'experience', 'criticism', 'covert'].flatMap((name) => [
      [`${name}National`, 3],
      [`${name}Provincial`, 2],
      [`${name}City`, 1],
    ]),
  ),
}

interface Example extends RecountFile {
  shows: { reference: number; results: { unit: string; total: number; grade: string }[] }
}

const none = { national: 0, provincial: 0, city: 0 }
const unit = (name: string, over: Partial<RecountUnit> = {}): RecountUnit => ({
  unit: name,
  field: { own: 27.5, chiefs: [9, 9.5], townships: [4.5, 4], members: [5, 4.5] },
  social: { awareness: 100, satisfaction: 96, participation: 88, fraudulentVotes: 0 },
  comprehensive: { tasks: none, experience: none, wechatArticles: 17, criticisms: none, covertProblems: none },
  vetoes: [],
  chiefVeto: false,
  ...over,
})
const file = (...units: RecountUnit[]): RecountFile => ({ asOf: '2019-12-31', input: { units } })

describe('the assessment in the browser', () => {
  it('agrees with the worked example of the decree', () => {
    const [example] = JSON.parse(readFileSync(EXAMPLES, 'utf8')) as [Example]
    const found = recount(example, figures)
    expect(found.map(({ unit, total, grade }) => ({ unit, total, grade }))).toEqual(example.shows.results)
  })

  it('computes the 90.15 of the sketch', () => {
    const leader = unit('经开区')
    leader.comprehensive = { ...leader.comprehensive, wechatArticles: 53 }
    const [jinshui] = recount(file(unit('金水区'), leader), figures)
    expect(jinshui).toMatchObject({ initial: 21.7, comprehensive: 17.15, social: 9, total: 90.15, grade: 'EXCELLENT' })
  })

  it('skips the rank after equal totals, leaves void results out, keeps a veto below good', () => {
    const found = recount(
      file(unit('a'), unit('b'), unit('c', { vetoes: ['HELD_TO_ACCOUNT'] }), unit('d', { chiefVeto: true })),
      figures,
    )
    expect(found.map(({ rank }) => rank)).toEqual([1, 1, 1, null])
    expect(found.map(({ grade }) => grade)).toEqual(['EXCELLENT', 'EXCELLENT', 'PASS', 'FAIL'])
  })

  it('takes whole steps only, and never goes below nought', () => {
    const social = { awareness: 90.0001, satisfaction: 90, participation: 0, fraudulentVotes: 99 }
    const [found] = recount(file(unit('a', { social })), figures)
    expect(found?.social).toBe(0)
    const [better] = recount(file(unit('a', { social: { ...social, participation: 100 } })), figures)
    expect(better?.social).toBe(9)
  })

  it('names the units that do not agree', () => {
    const found = recount(file(unit('金水区')), figures)
    const published = found.map(({ unit: zh, total, grade, rank }) => ({ name: { zh }, total, grade, rank }))
    expect(differing(found, published)).toEqual([])
    expect(differing(found, [{ ...published[0]!, total: 99 }])).toEqual(['金水区'])
  })
})
