import type { Certainty, Confirmation, Direction, FacetCount, Page, Passage, Phrase } from '@/api/types'

export interface Kind extends Phrase {
  code: string
}

/** A stretch of words of a snippet, marked where it is what was searched for. */
export interface Stretch {
  text: string
  hit: boolean
}

export interface Hit {
  provision: string
  label: string
  /** The way to the provision from outside, label by label. */
  labelPath?: string | null
  snippet: Stretch[]
}

export interface DocumentItem {
  id: string
  number: string | null
  title: string
  kind: Kind
  date: string | null
  issuer: string | null
  inForceFrom: string | null
  inForceTo: string | null
  inForce: boolean
  articles: number
  provisions: number
  tasks: number
  targets: number
  toConfirm: number
  hits: Hit[]
}

export interface DocumentPage extends Page<DocumentItem> {
  facets: { kinds: (Kind & FacetCount)[]; years: ({ year: number } & FacetCount)[] }
}

/** What became of a provision: decides, defines, delegates, procedure, for the officer, not executable, not yet. */
export interface Disposition extends Phrase {
  code: string
  /** The first of the rules that carry the provision out. */
  rule: string | null
  rules?: string[]
  /** What it decides or defines, in our words. */
  subject?: Phrase | null
}

export type ProvisionKind = 'CHAPTER' | 'ARTICLE' | 'PART' | 'ITEM' | 'PARAGRAPH' | 'ANNEX' | 'TABLE' | 'ROW'

export interface Provision {
  path: string
  kind: ProvisionKind
  label: string
  heading: string | null
  text: string
  children: Provision[]
  table: { columns: string[]; rows: string[][] } | null
  passage: Passage | null
  disposition: Disposition | null
}

export interface Annex {
  number: string | null
  title: string
  present: boolean
  provision: string | null
}

/** Another document as this one names it; `id` is set where it is held. */
export interface Reference {
  id: string | null
  number: string | null
  title: string | null
  date?: string | null
  partial?: boolean
  words?: string | null
  held?: boolean
}

export interface TimelinePiece {
  from: string | null
  to: string | null
  label: Phrase
  document: string | null
  state: 'PREVIOUS' | 'CURRENT' | 'NEXT'
}

export interface GazetteDocument {
  id: string
  number: string | null
  title: string
  kind: Kind
  issuer: string | null
  date: string | null
  adoptedOn: string | null
  inForceFrom: string | null
  inForceTo: string | null
  inForceWords: string | null
  addressees: string[]
  articles: number
  provisionCount: number
  certainty: Certainty
  annexes: Annex[]
  replaces: Reference[]
  replacedBy: Reference[]
  names: Reference[]
  namedBy: Reference[]
  provisions: Provision[]
  counts: { tasks: number; targets: number; rosters: number; toConfirm: number }
  issue: { title: string; index: number; of: number } | null
  contradictions: number
  timeline: TimelinePiece[]
}

export interface NamedAgency {
  name: string
  role: 'LEAD' | 'ASSIST' | 'CARRY_OUT'
  agency: { id: string; name: string } | null
}

export interface Task {
  id: string
  document: string
  documentNumber: string | null
  provision: string
  number: string | null
  heading: string
  text: string
  leaders: string[]
  agencies: NamedAgency[]
  office: string | null
  term: string | null
  due: string | null
  certainty: Certainty
  confirmation: Confirmation
}

export interface Target {
  id: string
  document: string
  provision: string
  name: string
  unit: string
  direction: Direction
  value: number
  division: string | null
  due: string | null
  certainty: Certainty
  confirmation: Confirmation
}

export interface ContradictionSide {
  document: string
  number: string | null
  date: string | null
  provision: string
  label: string
  labelPath?: string | null
  /** What it sets, in the words of its text. */
  name?: string | null
  value: number | null
  unit: string | null
  direction: Direction | null
  words: string
  due: string | null
}

/** One thing two documents say differently. The platform shows both and chooses neither. */
export interface Contradiction {
  /** The thing, in the words of the first side. */
  subject: string
  sides: ContradictionSide[]
}

export interface SourcePassage {
  before: string
  text: string
  after: string
  line: number
}
