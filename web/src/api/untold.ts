/**
 * Answers whose shape the platform does not publish, or not in full: what rules ask and give is written by the rules
 * themselves, the content of an extraction depends on its kind, and what the platform says of itself is put together by
 * its modules. By method and path.
 */
import type { About } from '@/app/about'
import type { Extraction } from '@/features/gazette/extractions/types'
import type { DecisionItem, DecisionRecord, Replay } from '@/features/rules/decisions/types'
import type { Change, ChangeItem, ParameterFile, ParameterItem } from '@/features/rules/parameters/types'
import type { RehearsalResult, RunningRehearsal } from '@/features/rules/rehearsals/types'
import type { Nearest, Rule, RuleAnswer, RuleItem } from '@/features/rules/types'
import type { Page } from './types'

export interface Untold {
  'get /about': About
  'get /extractions/{id}': Extraction
  'get /rules': { items: RuleItem[]; total: number }
  'get /rules/{area}/{name}': Rule
  'post /rules/{area}/{name}/evaluate': RuleAnswer
  'post /rules/{area}/{name}/nearest': Nearest
  'post /rules/{area}/{name}/rehearsals': RehearsalResult | { id: string }
  'get /rehearsals/{id}': RunningRehearsal
  'get /parameters': { parameters: ParameterItem[] }
  'get /parameters/{area}/{name}': ParameterFile
  'get /parameter-changes': Page<ChangeItem>
  'post /parameter-changes': Change
  'get /parameter-changes/{id}': Change
  'get /decisions': Page<DecisionItem>
  'get /decisions/{id}': DecisionRecord
  'post /decisions/{id}/replay': Replay
}
