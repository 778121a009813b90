import type { TaskDetail } from './types'

/** What a deed on a task asks for before it is done. */
export type Ask = 'responsible' | 'kind' | 'reason' | 'named' | 'answer' | 'words' | 'stage' | 'day' | 'into' | 'ground'

export interface Draft {
  responsible: string
  kind: 'WRONG_AGENCY' | 'TERM' | 'OTHER'
  reason: string
  named: string
  answer: 'REASSIGN' | 'INSIST'
  agency: string
  assists: boolean
  words: string
  stage: string
  day: string
  into: string
  ground: string
}

export const asks: Record<string, Ask[]> = {
  SEND: [],
  ACCEPT: ['responsible'],
  OBJECT: ['kind', 'reason', 'named'],
  ANSWER_OBJECTION: ['answer', 'reason'],
  PLAN: ['words'],
  REACH_STAGE: ['stage', 'words'],
  RETURN_STAGE: ['stage', 'day', 'reason'],
  MERGE: ['into', 'ground'],
  END: ['ground'],
}

/** What a draft begins with: what the task says already. */
export function draftOf(task: TaskDetail, deed: string): Draft {
  const open = task.objections.find(({ answer }) => !answer)
  const stages = stagesFor(task, deed)
  return {
    responsible: task.responsible ?? '',
    kind: 'WRONG_AGENCY',
    reason: '',
    named: '',
    answer: 'REASSIGN',
    agency: open?.named?.id ?? '',
    assists: true,
    words: deed === 'PLAN' ? (task.plan ?? '') : '',
    stage: stages[0]?.id ?? '',
    day: '',
    into: '',
    ground: '',
  }
}

export function stagesFor(task: TaskDetail, deed: string) {
  return task.stages.filter(({ reachedAt }) => (deed === 'RETURN_STAGE' ? reachedAt : !reachedAt))
}

/** Which of what is asked for is missing still. */
export function missing(deed: string, draft: Draft): Ask[] {
  const needed = (asks[deed] ?? []).filter((ask) => {
    if (ask === 'answer') return draft.answer === 'REASSIGN' && !draft.agency
    if (ask === 'responsible' || ask === 'kind' || ask === 'named') return false
    return !String(draft[ask]).trim()
  })
  return needed
}

/** Where the deed is sent and with what. */
export function request(deed: string, draft: Draft): { path: string; body?: unknown } {
  switch (deed) {
    case 'ACCEPT':
      return { path: 'acceptance', body: { responsible: draft.responsible || null } }
    case 'OBJECT':
      return { path: 'objection', body: { kind: draft.kind, reason: draft.reason, named: draft.named || null } }
    case 'ANSWER_OBJECTION':
      return {
        path: 'objection-answer',
        body: {
          agency: draft.answer === 'REASSIGN' ? draft.agency : null,
          assists: draft.assists,
          reason: draft.reason,
        },
      }
    case 'PLAN':
      return { path: 'plan', body: { words: draft.words } }
    case 'REACH_STAGE':
      return { path: `stages/${draft.stage}/reaching`, body: { words: draft.words } }
    case 'RETURN_STAGE':
      return { path: `stages/${draft.stage}/return`, body: { day: draft.day, reason: draft.reason } }
    case 'MERGE':
      return { path: 'merging', body: { into: draft.into, ground: draft.ground } }
    case 'END':
      return { path: 'ending', body: { ground: draft.ground } }
    default:
      return { path: 'sending' }
  }
}
