import { t } from '@/locale'
import { defineDeed } from '@/offline/kinds'
import type { ProblemKind } from '../types'

/** A problem as it is kept on the phone until the platform has it. */
export interface ProblemDraft {
  /** Of the finding; the platform enters it once. */
  finding: string
  kind: ProblemKind | ''
  longitude: number
  latitude: number
  /** Metres within which the device was sure; null once the place was corrected by hand. */
  accuracy: number | null
  reach: string | null
  place: string
  words: string
  /** What it came out of: `patrol/<uuid>`. */
  origin: string | null
  /** Where the device was when each picture was taken, in the order of the pictures. */
  shots: { longitude: number | null; latitude: number | null }[]
}

export const problemFound = defineDeed<ProblemDraft>({
  kind: 'problems.problem-found',
  title: ({ kind }) => t('field.problem.of', { kind: kind ? t(`problem.kind.${kind}`) : '' }),
  detail: ({ place, words }) => [place, words].filter(Boolean).join('　').slice(0, 60),
  about: ({ finding }) => `problems.finding/${finding}`,
  edit: ({ order }) => `/deeds/${order}/problem`,
  request: (draft, files) => ({ method: 'POST', path: '/problems', body: bodyOf(draft, files) }),
})

/** What is sent; a picture goes with where the device was, for cameras that do not write it. */
export function bodyOf({ finding, shots, ...draft }: ProblemDraft, files: string[]) {
  return {
    ...draft,
    id: finding,
    source: null,
    pictures: files.map((file, at) => ({
      file,
      longitude: shots[at]?.longitude ?? null,
      latitude: shots[at]?.latitude ?? null,
    })),
  }
}
