import type { Method } from '@/api/paths'
import type { ProblemFile, ProblemKind } from './types'

/** What a deed on a file asks for before it is done. */
export type Ask =
  | 'ground'
  | 'kind'
  | 'reach'
  | 'place'
  | 'point'
  | 'into'
  | 'unit'
  | 'remedy'
  | 'term'
  | 'until'
  | 'words'
  | 'manner'
  | 'files'

export interface Shot {
  file: string
  longitude: number | null
  latitude: number | null
}

export interface Draft {
  ground: string
  kind: ProblemKind
  reach: string
  place: string
  point: { type: 'Point'; coordinates: [number, number] } | null
  into: string
  unit: string
  unitName: string
  remedy: string
  term: string
  until: string
  words: string
  manner: 'ON_THE_SPOT' | 'BY_PICTURES'
  pictures: Shot[]
  papers: string[]
}

export const asks: Record<string, Ask[]> = {
  CORRECT: ['kind', 'reach', 'place', 'point'],
  MERGE: ['into'],
  KEEP_APART: ['into', 'ground'],
  SEPARATE: ['ground'],
  PASS_ON: ['ground'],
  DRAFT_ORDER: ['unit', 'remedy', 'term'],
  SIGN_ORDER: [],
  DISMISS: ['ground'],
  ACCEPT_ORDER: [],
  ASK_TIME: ['until', 'ground'],
  GRANT_TIME: ['ground'],
  REFUSE_TIME: ['ground'],
  WITHDRAW_ORDER: ['ground'],
  PROVE: ['words', 'files'],
  ACCEPT_WORK: ['manner', 'words', 'files'],
  RETURN_WORK: ['until', 'ground'],
  UPHOLD: ['ground'],
  STRIKE_OFF: [],
}

/** What may stay empty. */
const optional: Partial<Record<string, Ask[]>> = {
  CORRECT: ['reach', 'place'],
  ACCEPT_WORK: ['files'],
}

/** Deeds that take effect at once are asked about once more. */
export const sure = ['SIGN_ORDER', 'STRIKE_OFF']

/** Where a draft begins: what the file says already. */
export function draftOf(file: ProblemFile): Draft {
  const waiting = file.orders.find(({ state }) => state === 'DRAFT')
  return {
    ground: '',
    kind: file.kind,
    reach: file.reach ?? '',
    place: file.place,
    point: { type: 'Point', coordinates: [file.longitude, file.latitude] },
    into: file.similar[0]?.id ?? '',
    unit: '',
    unitName: waiting?.unit ?? '',
    remedy: waiting?.remedy ?? '',
    term: waiting?.term ?? '',
    until: '',
    words: '',
    manner: 'ON_THE_SPOT',
    pictures: [],
    papers: [],
  }
}

/** Which of what is asked for is missing still. */
export function missing(deed: string, draft: Draft): Ask[] {
  return (asks[deed] ?? []).filter((ask) => {
    if (optional[deed]?.includes(ask)) return false
    switch (ask) {
      case 'unit':
        return !draft.unit && !draft.unitName.trim()
      case 'files':
        return draft.pictures.length === 0
      case 'point':
        return !draft.point
      default:
        return !draft[ask].trim()
    }
  })
}

/** Where a deed is sent, how and with what. */
export function request(deed: string, draft: Draft): { method?: Method; path: string; body?: unknown } {
  const { ground } = draft
  switch (deed) {
    case 'CORRECT': {
      const [longitude, latitude] = draft.point!.coordinates
      const { kind, place } = draft
      return {
        method: 'put',
        path: 'entry',
        body: { kind, reach: draft.reach.trim() || null, longitude, latitude, place },
      }
    }
    case 'MERGE':
      return { path: 'merger', body: { into: draft.into } }
    case 'KEEP_APART':
      return { path: 'keeping-apart', body: { problem: draft.into, ground } }
    case 'SEPARATE':
      return { path: 'separation', body: { ground } }
    case 'PASS_ON':
      return { path: 'passing-on', body: { ground } }
    case 'DISMISS':
      return { path: 'dismissal', body: { ground } }
    case 'DRAFT_ORDER': {
      const { unit, unitName, remedy, term } = draft
      return { path: 'order', body: { unit: unit || null, unitName: unit ? null : unitName, remedy, term } }
    }
    case 'SIGN_ORDER':
      return { path: 'order/signature' }
    case 'WITHDRAW_ORDER':
      return { path: 'order/withdrawal', body: { ground } }
    case 'ACCEPT_ORDER':
      return { path: 'order/acceptance' }
    case 'ASK_TIME':
      return { path: 'time-request', body: { until: draft.until, ground } }
    case 'GRANT_TIME':
    case 'REFUSE_TIME':
      return { path: 'time-request/answer', body: { granted: deed === 'GRANT_TIME', ground } }
    case 'PROVE':
      return { path: 'proof', body: { words: draft.words, pictures: draft.pictures, papers: draft.papers } }
    case 'ACCEPT_WORK':
      return { path: 'check', body: { manner: draft.manner, words: draft.words, pictures: draft.pictures } }
    case 'RETURN_WORK':
      return { path: 'return', body: { until: draft.until, ground } }
    case 'UPHOLD':
      return { path: 'objection-answer', body: { ground } }
    default:
      return { path: 'striking-off' }
  }
}
