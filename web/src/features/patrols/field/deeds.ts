import { t } from '@/locale'
import { dayOfYear } from '@/locale/dates'
import { defineDeed } from '@/offline/kinds'
import type { Looked } from '../matters'
import type { Place } from './thinning'

/** A patrol that has ended, as it lies in the queue. */
export interface PatrolContent {
  patrol: string
  reach: string
  reachName: string
  post: string
  started: string
  ended: string
  legs: Place[][]
  /** Text of a GPX file in place of legs; a long one goes along as a file. */
  gpx: string | null
  clockAhead: number[]
  looked: Looked
  words: string
}

/** What a patroller says to a sign, or to the whole of a patrol. */
export interface AnswerContent {
  patrol: string
  patrolName: string
  sign: string | null
  words: string
}

export const patrolDelivered = defineDeed<PatrolContent>({
  kind: 'patrols.delivered',
  title: ({ reachName, started }) => t('patrols.deed.title', { reach: reachName, day: dayOfYear(localDay(started)) }),
  detail: ({ legs, gpx }) =>
    gpx === null && legs.length ? t('patrols.deed.fixes', { n: legs.flat().length }) : t('patrols.deed.file'),
  about: ({ patrol }) => `patrols.patrol/${patrol}`,
  edit: ({ order }) => `/deeds/${order}/patrol`,
  request: ({ patrol, reach, post, started, ended, legs, gpx, clockAhead, looked, words }, [file]) => ({
    method: 'POST',
    path: '/patrols',
    body: { id: patrol, reach, post, started, ended, legs, gpx, gpxFile: file ?? null, clockAhead, looked, words },
  }),
})

export const patrolAnswered = defineDeed<AnswerContent>({
  kind: 'patrols.answered',
  title: ({ patrolName }) => t('patrols.deed.answer', { patrol: patrolName }),
  detail: ({ words }) => (words.length > 40 ? `${words.slice(0, 40)}…` : words),
  about: ({ patrol }) => `patrols.patrol/${patrol}`,
  edit: ({ content }) => `/patrols/${(content as AnswerContent).patrol}`,
  request: ({ patrol, sign, words }) => ({
    method: 'POST',
    path: `/patrols/${patrol}/answers`,
    body: { sign, words },
  }),
})

/** The day of an instant where the person is. */
export function localDay(instant: string): string {
  const at = new Date(instant)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
