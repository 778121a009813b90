import { describe, expect, it } from 'vitest'
import { draftOf, missing, request, stagesFor } from './deeds'
import { divisionOf } from './division'
import { markOf, owedKind, type TaskDetail, type Term } from './types'

const stage = (id: string, reachedAt: string | null) => ({
  id,
  words: `示例阶段${id}`,
  due: '2019-06-28',
  reachedAt,
  reachedWords: reachedAt ? '已完成' : null,
})
const task = {
  plan: '示例安排',
  responsible: '示例处长',
  agencies: [{ id: 'parks', name: '市园林局', role: 'LEAD' }],
  parts: [{ words: '示例部分', agency: null }],
  stages: [stage('1', '2019-06-18T01:00:00Z'), stage('2', null)],
  objections: [{ id: 'o', named: { id: 'finance', name: '市财政局' }, answer: null }],
} as unknown as TaskDetail

describe('a deed on a task', () => {
  it('begins with what the task says already', () => {
    expect(draftOf(task, 'PLAN').words).toBe('示例安排')
    expect(draftOf(task, 'ACCEPT').responsible).toBe('示例处长')
    expect(draftOf(task, 'ANSWER_OBJECTION').agency).toBe('finance')
    expect(draftOf(task, 'REACH_STAGE').stage).toBe('2')
    expect(stagesFor(task, 'RETURN_STAGE').map(({ id }) => id)).toEqual(['1'])
  })

  it('names what is missing, and asks for nothing that may be left out', () => {
    const draft = draftOf(task, 'OBJECT')
    expect(missing('OBJECT', draft)).toEqual(['reason'])
    expect(missing('ACCEPT', { ...draft, responsible: '' })).toEqual([])
    expect(missing('ANSWER_OBJECTION', { ...draft, agency: '', reason: '理由' })).toEqual(['answer'])
    expect(missing('ANSWER_OBJECTION', { ...draft, answer: 'INSIST', agency: '', reason: '理由' })).toEqual([])
  })

  it('insists without an agency and reassigns with one', () => {
    const draft = { ...draftOf(task, 'ANSWER_OBJECTION'), reason: '理由' }
    expect(request('ANSWER_OBJECTION', draft).body).toMatchObject({ agency: 'finance', assists: true })
    expect(request('ANSWER_OBJECTION', { ...draft, answer: 'INSIST' }).body).toMatchObject({ agency: null })
    expect(request('REACH_STAGE', { ...draft, stage: '2' }).path).toBe('stages/2/reaching')
  })
})

describe('a division', () => {
  it('begins with one who leads, where nobody does yet', () => {
    expect(divisionOf({ ...task, agencies: [] }).agencies).toEqual([{ agency: '', role: 'LEAD' }])
    expect(divisionOf(task).parts).toEqual([{ words: '示例部分', agency: '' }])
  })
})

describe('a term', () => {
  const term = (state: Term['state'], workingDaysLeft: number | null): Term => ({
    due: '2019-06-21',
    dueAt: null,
    state,
    workingDaysLeft,
  })
  it('is soon from three working days before', () => {
    expect(markOf(term('OPEN', 4))).toBe('OPEN')
    expect(markOf(term('OPEN', 3))).toBe('SOON')
    expect(markOf(term('DONE_LATE', null))).toBe('LATE')
  })
})

describe('what a task makes owe', () => {
  it('has words for every kind, and some for those it does not know', () => {
    expect(owedKind('supervision.province-progress')).toBe('报送省重点任务进展')
    expect(owedKind('supervision.of-tomorrow')).toBe('其他应办')
  })
})
