import type { Phrase } from '@/api/types'
import type { PaperState } from '@/features/papers/types'
import type { ScorePaper } from '@/features/scoring/types'

export interface BulletinFigures {
  span: string
  until: string
  tasks: { document: string; title: string; tasks: number; accepted: number; ended: number; behind: number }[]
  reports: {
    kind: string
    title: Phrase
    owed: number
    inTime: number
    late: number
    missing: number
    open: number
  }[]
  lights: { document: string; green: number; yellow: number; red: number; unknown: number }[]
  late: {
    duty: string
    agency: string
    name: string
    report: Phrase
    label: string
    due: string
    handedIn: string | null
  }[]
  scores: { rank: number | null; certificate: ScorePaper['certificate'] }[]
  signed: boolean
  version: number
  asOf: string
}

export interface BulletinPreview {
  figures: BulletinFigures
  papers: { id: string; title: string; state: PaperState; number: string | null }[]
}
