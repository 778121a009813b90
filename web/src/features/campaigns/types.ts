import type { Schemas } from '@/api/paths'

export type Standing = Schemas['ProblemsCampaignDeskStanding']
export type County = Schemas['ProblemsCampaignDeskCounty']
export type Line = Schemas['ProblemsCampaignTableLine']
