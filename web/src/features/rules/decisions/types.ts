import type { Page, Phrase } from '@/api/types'
import type { Person } from '../parameters/types'
import type { Json, NotInForce, Step, UsedParameter } from '../types'

export interface DecisionItem {
  id: string
  rule: string
  meaning?: Phrase
  asOf: string
  recordedAt: string
  by: Person | string
  outcome: { [name: string]: Json } | NotInForce
}

/** An evaluation kept with all that went into it, so that it can be asked again. */
export interface DecisionRecord extends DecisionItem {
  ruleVersion: string
  knownOn: string | null
  input: Json
  because: Step[]
  parameters: UsedParameter[]
  parameterSet: { name?: string; sha256: string } | string
}

export interface Replay {
  same: boolean
  outcome: { [name: string]: Json }
  differences: { pointer: string; was?: Json; becomes?: Json }[]
}

declare module '@/api/untold' {
  interface Untold {
    'get /decisions': Page<DecisionItem>
    'get /decisions/{id}': DecisionRecord
    'post /decisions/{id}/replay': Replay
  }
}
