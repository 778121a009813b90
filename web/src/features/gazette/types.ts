import type { Schemas } from '@/api/paths'

export type Kind = Schemas['GazetteKindTitle']

/** A stretch of words of a snippet, marked where it is what was searched for. */
export type Stretch = Schemas['GazetteSearchWordsPiece']

export type Hit = Schemas['GazetteDocumentsSearchHit']

export type DocumentItem = Schemas['GazetteDocumentsItem']

export type DocumentPage = Schemas['GazetteDocumentsListing']

/** What became of a provision: decides, defines, delegates, procedure, for the officer, not executable, not yet. */
export type Disposition = Schemas['GazetteDispositionsView']

export type ProvisionKind = Provision['kind']

export type Provision = Schemas['GazetteProvisionView']

export type Annex = Schemas['GazetteDocumentsAnnexRow']

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

export type TimelinePiece = Schemas['GazetteDocumentViewStretch']

export type GazetteDocument = Schemas['GazetteDocumentView']

export type NamedAgency = Schemas['GazetteTaskViewNamedAgencyView']

export type Task = Schemas['GazetteTaskView']

export type Target = Schemas['GazetteTargetsView']

export type ContradictionSide = Schemas['GazetteContradictionsSide']

/** One thing two documents say differently. The platform shows both and chooses neither. */
export type Contradiction = Schemas['GazetteContradictionsContradiction']

export type SourcePassage = Pick<Schemas['GazettePassagesView'], 'before' | 'text' | 'after' | 'line'>
