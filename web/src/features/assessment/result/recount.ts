/**
 * The yearly assessment computed in the reader's own browser, from the published file and the published figures of the
 * rule: nothing but these two goes in. Whole numbers of millionths, so that no decimal is lost on the way.
 */

export interface Levels {
  national: number
  provincial: number
  city: number
}

/** A unit as the file has it. */
export interface RecountUnit {
  unit: string
  field: { own: number; chiefs: number[]; townships: number[]; members: number[] }
  social: { awareness: number; satisfaction: number; participation: number; fraudulentVotes: number }
  comprehensive: {
    tasks: Levels
    experience: Levels
    wechatArticles: number
    criticisms: Levels
    covertProblems: Levels
  }
  vetoes: string[]
  chiefVeto: boolean
}

/** The published file: what the rule was asked. */
export interface RecountFile {
  asOf: string
  input: { units: RecountUnit[] }
}

/** The parameters of the rule by name. */
export type Figures = Record<string, number>

export type Grade = 'EXCELLENT' | 'GOOD' | 'PASS' | 'FAIL'

export interface Recounted {
  unit: string
  field: number
  social: number
  initial: number
  comprehensive: number
  total: number
  grade: Grade
  rank: number | null
}

const ONE = 1_000_000n

/** A decimal as it is written, in millionths. */
function exact(value: number): bigint {
  const [whole = '0', part = ''] = Math.abs(value).toFixed(6).split('.')
  const sum = BigInt(whole) * ONE + BigInt(part.padEnd(6, '0'))
  return value < 0 ? -sum : sum
}

const plain = (value: bigint): number => Number(value) / Number(ONE)
const sum = (values: bigint[]): bigint => values.reduce((all, one) => all + one, 0n)
const most = (one: bigint, other: bigint): bigint => (one > other ? one : other)

/** All units, in the order of the file. */
export function recount(file: RecountFile, figures: Figures): Recounted[] {
  const figure = (name: string): bigint => {
    const value = figures[name]
    if (value === undefined) throw new Error(`the published figures lack ${name}`)
    return exact(value)
  }
  const units = file.input.units
  const initials = units.map(({ comprehensive }) => initial(comprehensive, figure))
  const reference = initials.reduce(most, 0n)
  const totals = units.map((unit, at) => {
    const field = sum([unit.field.own, ...unit.field.chiefs, ...unit.field.townships, ...unit.field.members].map(exact))
    const social = socialScore(unit.social, figure)
    const comprehensive = against(initials[at] ?? 0n, reference, figure)
    return { field, social, comprehensive, total: field + social + comprehensive }
  })
  return units.map((unit, at) => {
    const { field, social, comprehensive, total } = totals[at]!
    return {
      unit: unit.unit,
      field: plain(field),
      social: plain(social),
      initial: plain(initials[at] ?? 0n),
      comprehensive: plain(comprehensive),
      total: plain(total),
      grade: grade(unit, total, figure),
      rank: unit.chiefVeto
        ? null
        : 1 + units.filter((other, place) => !other.chiefVeto && totals[place]!.total > total).length,
    }
  })
}

/** What all start from, plus what was done, less what was found; never below nought. */
function initial(work: RecountUnit['comprehensive'], figure: (name: string) => bigint): bigint {
  const weighed = (levels: Levels, name: string): bigint =>
    BigInt(levels.national) * figure(`${name}National`) +
    BigInt(levels.provincial) * figure(`${name}Provincial`) +
    BigInt(levels.city) * figure(`${name}City`)
  const points =
    figure('comprehensiveBase') +
    weighed(work.tasks, 'task') +
    weighed(work.experience, 'experience') +
    BigInt(work.wechatArticles) * figure('articlePoints') -
    weighed(work.criticisms, 'criticism') -
    weighed(work.covertProblems, 'covert')
  return most(points, 0n)
}

/** Held against the highest, rounded half up to the decimals of the rule. */
function against(initial: bigint, reference: bigint, figure: (name: string) => bigint): bigint {
  if (reference === 0n) return 0n
  const step = ONE / 10n ** (figure('comprehensiveDecimals') / ONE)
  const points = initial * figure('comprehensiveBase')
  return ((2n * points + reference * step) / (2n * reference * step)) * step
}

/** Every whole step that a rate lacks costs, and every whole hundred of brushed votes. */
function socialScore(social: RecountUnit['social'], figure: (name: string) => bigint): bigint {
  const lost = [social.awareness, social.satisfaction, social.participation].map(
    (rate) => ((figure('socialFullRate') - exact(rate)) / figure('socialRateStep')) * figure('socialStepCost'),
  )
  const votes = (exact(social.fraudulentVotes) / figure('socialVoteStep')) * figure('socialVoteCost')
  return most(figure('socialMost') - sum(lost) - votes, 0n)
}

function grade(unit: RecountUnit, total: bigint, figure: (name: string) => bigint): Grade {
  if (unit.chiefVeto || total < figure('passFrom')) return 'FAIL'
  if (unit.vetoes.length > 0 || total < figure('goodFrom')) return 'PASS'
  return total < figure('excellentFrom') ? 'GOOD' : 'EXCELLENT'
}

/** Units of which total, grade or rank is not what was published. */
export function differing(
  recounted: readonly Recounted[],
  published: readonly { name: { zh: string }; total: number; grade: string; rank: number | null }[],
): string[] {
  const byName = new Map(recounted.map((one) => [one.unit, one]))
  return published
    .filter(({ name, total, grade: given, rank }) => {
      const mine = byName.get(name.zh)
      return !mine || mine.total !== total || mine.grade !== given || mine.rank !== rank
    })
    .map(({ name }) => name.zh)
}
