import { say, t } from '@/locale'
import { fitting } from '../passage'
import { schemaAt, wayTo } from '../schema'
import type { ParameterTitle, Rule, Schema, Step, StepFigure } from '../types'
import type { Place } from '../useProvisions'

/** A step as a person reads it: the words of the law it rests on, unless an earlier step showed the same. */
export interface ReadStep {
  step: Step
  quote: string | null
  /** The number of the step that showed the same words. */
  sameAs: number | null
}

export function readSteps(steps: readonly Step[], place: (provision: string) => Place): ReadStep[] {
  const shown = new Map<string, number>()
  return steps.map((step) => {
    const text = place(step.provision).text
    if (!text) return { step, quote: null, sameAs: null }
    const quote = fitting(text, step.says.zh)
    const key = `${step.provision} ${quote}`
    const sameAs = shown.get(key) ?? null
    if (sameAs === null) shown.set(key, step.step)
    return { step, quote: sameAs === null ? quote : null, sameAs }
  })
}

const BETWEEN: Record<string, string> = {
  DIFFERENCE: ' − ',
  SUM: ' + ',
  PRODUCT: ' × ',
  AT_LEAST: ' ≥ ',
  AT_MOST: ' ≤ ',
  BELOW: ' < ',
  ABOVE: ' > ',
  EQUAL: ' = ',
}
const MOST_IN_A_LINE = 6

/** The arithmetic of a step as it would be written down; empty where it is no arithmetic. */
export function expressionOf(step: Step, words: (figure: StepFigure) => string): string {
  const parts = step.figures.map(words)
  if (parts.length < 2 || parts.length > MOST_IN_A_LINE) return ''
  const [first = '', second = ''] = parts
  const days = step.figures.every(({ value }) => /^\d{4}-\d{2}-\d{2}$/.test(String(value)))
  if (step.how === 'LEAST') return t(days ? 'rule.earliest' : 'rule.least', { of: parts.join(' · ') })
  if (step.how === 'GREATEST') return t(days ? 'rule.latest' : 'rule.greatest', { of: parts.join(' · ') })
  if (step.how === 'PERCENT') return `${first} × ${second}%`
  if (step.how === 'RATIO') return `${first} ÷ ${second}`
  return parts.join(BETWEEN[step.how ?? ''] ?? '\0').includes('\0') ? '' : parts.join(BETWEEN[step.how ?? ''])
}

const KEEPS_UNIT = ['DIFFERENCE', 'SUM', 'LEAST', 'GREATEST', 'TAKE', 'EITHER']

/** The unit of what a step gives, where it keeps that of the figures that went in. */
export function unitOf(step: Step): string | undefined {
  if (!KEEPS_UNIT.includes(step.how ?? '')) return undefined
  const units = step.figures.filter(({ value }) => typeof value === 'number').map(({ unit }) => unit)
  return units.length > 0 && units.every((unit) => unit === units[0]) ? units[0] : undefined
}

export const parameterOf = (rule: Rule, figure: StepFigure): ParameterTitle | undefined =>
  rule.parameters.find(({ name }) => name === figure.parameter)

/** Where a figure comes from, in words. */
export function sourceOf(rule: Rule, figure: StepFigure): string {
  if (figure.input !== undefined) return wayTo(rule.input, figure.input)
  if (figure.question !== undefined) return t(figure.question === 'asOf' ? 'rule.asOf' : 'rule.knownOn')
  if (figure.parameter !== undefined) return say(parameterOf(rule, figure)?.title) || figure.parameter
  if (figure.step !== undefined) return t('rule.source.step', { n: figure.step })
  if (figure.document !== undefined) return t('rule.source.document')
  return t(figure.notices ? 'rule.source.notices' : 'rule.source.fixed')
}

/** What is known of a figure that went into a step: the names of its codes. */
export function knownOf(rule: Rule, steps: readonly Step[], figure: StepFigure): Pick<Schema, 'x-labels'> {
  if (figure.input !== undefined) return schemaAt(rule.input, figure.input) ?? {}
  if (figure.parameter !== undefined) return parameterOf(rule, figure) ?? {}
  const earlier = steps.find(({ step }) => step === figure.step)
  return earlier ? resultOf(rule, earlier) : {}
}

export const resultOf = (rule: Rule, step: Step): Schema => schemaAt(rule.outcome, step.gives) ?? {}

export const nameOfResult = (rule: Rule, step: Step): string =>
  schemaAt(rule.outcome, step.gives) ? wayTo(rule.outcome, step.gives) : t('rule.between')
