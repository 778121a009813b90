import type { Schemas } from '@/api/paths'

export type Ranking = Schemas['AssessmentStandingViewsRanking']
export type Line = Schemas['AssessmentStandingViewsLine']
export type Certificate = Schemas['AssessmentStandingViewsCertificate']
export type Change = Schemas['AssessmentStandingChange']
export type Effects = Schemas['AssessmentStandingDeskEffects']
export type Hands = Schemas['AssessmentTwoHands']
export type LedgerLine = Schemas['AssessmentLedgerLine']
export type LedgerDetail = Schemas['AssessmentLedgerDetail']
export type VetoLine = Schemas['AssessmentVetoLine']
export type VetoDetail = Schemas['AssessmentVetoDetail']
export type Survey = Schemas['AssessmentSurveySurvey']
export type ResultDetail = Schemas['AssessmentClosingDetail']
export type Objections = Schemas['AssessmentObjectionObjections']
export type PublishedScores = Schemas['AssessmentPublishedScoresScores']

/** How many diamonds of three a grade has. */
export const diamonds = { EXCELLENT: 3, GOOD: 2, PASS: 1, FAIL: 0 } as const
