import type { Action } from '@/api/types'

const why = { zh: '已由示例乙确认。', en: 'Confirmed already.' }
const confirm: Action = { deed: 'CONFIRM', possible: true, why: null }
const reject: Action = { deed: 'REJECT', possible: true, why: null }
const correct: Action = { deed: 'CORRECT', possible: false, why }

/** Possible ones only, both kinds, none possible. */
export const examples: { name: string; props: { actions: Action[] }; buttons: number; reasons: number }[] = [
  { name: 'all possible', props: { actions: [confirm, reject] }, buttons: 2, reasons: 0 },
  { name: 'one not possible', props: { actions: [confirm, correct] }, buttons: 1, reasons: 1 },
  { name: 'none possible', props: { actions: [correct] }, buttons: 0, reasons: 1 },
]
