import type { SentenceKey } from '@/locale'

/** The shapes a state may have; shape and word come before colour. */
export type Shape = 'open' | 'soon' | 'overdue' | 'behind' | 'done' | 'late' | 'suspended' | 'waived'
/** The tints of a state, each a pair of tokens. */
export type Tone = 'open' | 'soon' | 'overdue' | 'done' | 'late' | 'suspended' | 'waived'

export interface State {
  shape: Shape
  tone: Tone
  word: SentenceKey
}

/** Every state a screen may show. A state without a row here does not exist. */
export const states = {
  OPEN: { shape: 'open', tone: 'open', word: 'state.open' },
  SOON: { shape: 'soon', tone: 'soon', word: 'state.soon' },
  OVERDUE: { shape: 'overdue', tone: 'overdue', word: 'state.overdue' },
  DONE: { shape: 'done', tone: 'done', word: 'state.done' },
  LATE: { shape: 'late', tone: 'late', word: 'state.late' },
  SUSPENDED: { shape: 'suspended', tone: 'suspended', word: 'state.suspended' },
  WAIVED: { shape: 'waived', tone: 'waived', word: 'state.waived' },
  SURE: { shape: 'done', tone: 'open', word: 'state.sure' },
  TO_CONFIRM: { shape: 'soon', tone: 'soon', word: 'state.toConfirm' },
  CONFIRMED: { shape: 'done', tone: 'done', word: 'state.confirmed' },
  CORRECTED: { shape: 'late', tone: 'late', word: 'state.corrected' },
  REJECTED: { shape: 'waived', tone: 'waived', word: 'state.rejected' },
  NOT_NEEDED: { shape: 'done', tone: 'open', word: 'state.notNeeded' },
  IN_FORCE: { shape: 'done', tone: 'done', word: 'state.inForce' },
  NOT_YET: { shape: 'open', tone: 'open', word: 'state.notYet' },
  ENDED: { shape: 'waived', tone: 'waived', word: 'state.ended' },
  UNKNOWN: { shape: 'suspended', tone: 'suspended', word: 'state.unknown' },
  TAKEN_OVER: { shape: 'done', tone: 'done', word: 'state.takenOver' },
  RUNNING: { shape: 'soon', tone: 'open', word: 'state.running' },
  FAILED: { shape: 'overdue', tone: 'overdue', word: 'state.failed' },
  UNCHANGED: { shape: 'done', tone: 'open', word: 'state.unchanged' },
  CANCELLED: { shape: 'waived', tone: 'waived', word: 'state.cancelled' },
} as const satisfies Record<string, State>

export type StateName = keyof typeof states
