import type { Phrase } from '@/api/types'
import type { SentenceKey } from '@/locale'
import type { Draft } from '../schema'
import type { Json } from '../types'
import { draftAt } from './drafts'
import { aid, berth, loan, workingDays, type Verdict } from './verdicts'

/** A question in the words of whoever asks; the control comes from the rule's schema. */
export interface Ask {
  at: string
  ask: SentenceKey
  help?: SentenceKey
  /** Asked only where the answers so far make it matter. */
  when?: (draft: Draft) => boolean
}

export interface TryDefinition {
  rule: string
  title: SentenceKey
  lead: SentenceKey
  asks: Ask[]
  /** Facts that are not asked: the day of today. */
  today?: string[]
  /** Facts that begin with the figure the law sets. */
  figures?: Record<string, string>
  verdict: (outcome: { [name: string]: Json }, names: Readonly<Record<string, Phrase>>) => Verdict
  /** Where the document says what to do next. */
  next?: string
}

const is =
  (at: string, ...values: string[]) =>
  (draft: Draft) =>
    values.includes(String(draftAt(draft, at) ?? ''))
const withoutCertificate = is('/certificate', 'false')
const operation = is('/service', 'COCHLEAR_IMPLANT', 'LIMB_SURGERY')

export const tries = {
  aid: {
    rule: 'rehab/eligibility',
    title: 'try.aid',
    lead: 'try.aid.lead',
    asks: [
      { at: '/birthDate', ask: 'try.aid.born' },
      { at: '/residence', ask: 'try.aid.residence' },
      { at: '/disabilities', ask: 'try.aid.disabilities' },
      { at: '/service', ask: 'try.aid.service' },
      { at: '/certificate', ask: 'try.aid.certificate', help: 'try.aid.certificate.help' },
      { at: '/diagnosis/diagnosed', ask: 'try.aid.diagnosed', when: withoutCertificate },
      { at: '/diagnosis/needsTraining', ask: 'try.aid.needsTraining', when: withoutCertificate },
      { at: '/diagnosis/potential', ask: 'try.aid.potential', when: withoutCertificate },
      { at: '/diagnosis/stable', ask: 'try.aid.stable', when: withoutCertificate },
      { at: '/diagnosis/otherwiseNormal', ask: 'try.aid.otherwiseNormal', when: withoutCertificate },
      { at: '/surgery/indicated', ask: 'try.aid.indicated', when: operation },
      { at: '/surgery/severeHearingLoss', ask: 'try.aid.hearingLoss', when: is('/service', 'COCHLEAR_IMPLANT') },
      { at: '/surgery/hearingAidIneffective', ask: 'try.aid.aidFails', when: is('/service', 'COCHLEAR_IMPLANT') },
      { at: '/guardianWilling', ask: 'try.aid.willing' },
      { at: '/ageLimit', ask: 'try.aid.ageLimit', help: 'try.aid.ageLimit.help' },
    ],
    today: ['/appliedOn'],
    figures: { '/ageLimit': 'rehab/ageLimit' },
    verdict: aid,
    next: 'zz-2019-9#6',
  },
  loan: {
    rule: 'employment/loan-cap',
    title: 'try.loan',
    lead: 'try.loan.lead',
    asks: [
      { at: '/applicant', ask: 'try.loan.applicant' },
      { at: '/eligible', ask: 'try.loan.eligible', help: 'try.loan.eligible.help' },
      { at: '/staff', ask: 'try.loan.staff', when: is('/applicant', 'SMALL_ENTERPRISE') },
      { at: '/newHires', ask: 'try.loan.newHires', when: is('/applicant', 'SMALL_ENTERPRISE') },
      { at: '/contractYears', ask: 'try.loan.contracts', when: is('/applicant', 'SMALL_ENTERPRISE') },
    ],
    verdict: loan,
  },
  berth: {
    rule: 'parking/berth-legality',
    title: 'try.berth',
    lead: 'try.berth.lead',
    asks: [
      { at: '/berth', ask: 'try.berth.where', help: 'try.berth.where.help' },
      { at: '/road/class', ask: 'try.berth.road' },
      { at: '/road/heavyTraffic', ask: 'try.berth.traffic' },
      { at: '/on', ask: 'try.berth.on', help: 'try.berth.on.help' },
      { at: '/obstacles', ask: 'try.berth.around', help: 'try.berth.around.help' },
      { at: '/otherwiseProhibited', ask: 'try.berth.otherwise' },
    ],
    verdict: berth,
  },
  'working-days': {
    rule: 'calendar/add-working-days',
    title: 'try.days',
    lead: 'try.days.lead',
    asks: [
      { at: '/start', ask: 'try.days.start', help: 'try.days.start.help' },
      { at: '/days', ask: 'try.days.days' },
    ],
    verdict: workingDays,
  },
} as const satisfies Record<string, TryDefinition>

export type TryName = keyof typeof tries
export const tryOf = (name: string): TryDefinition | null => (name in tries ? tries[name as TryName] : null)
