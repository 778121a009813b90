import type { Phrase } from '@/api/types'
import type { Grant } from '@/app/session'

/** Every role an administrator may give, in the order of the form. */
export const roles = [
  'OFFICER',
  'CHIEF_OFFICE',
  'CHIEF',
  'GUARD',
  'AGENCY',
  'EDITOR',
  'APPROVER',
  'SIGNER',
  'LABORATORY',
  'FEDERATION',
  'FINANCE',
  'URBAN_MANAGEMENT',
  'OPERATOR',
  'ENTERPRISE',
  'ADMINISTRATOR',
  'READER',
] as const

export interface Holding {
  id: string
  title: Phrase
  agency: string | null
  division: string
  from: string
  to: string | null
}

export interface Person {
  account: string
  name: string
  posts: Holding[]
  roles: Grant[]
  state: 'ACTIVE' | 'INVITED' | 'DISABLED'
  deputy: { account: string; name: string; from: string; to: string } | null
  demonstration: boolean
}

export interface OneTimeLink {
  link: string
  validUntil: string
}

export interface DivisionItem {
  code: string
  level: string
  name: Phrase
}
