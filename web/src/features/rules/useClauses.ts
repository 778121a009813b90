import { onScopeDispose, shallowRef, watch } from 'vue'
import { at, post, ProblemError } from '@/api/client'
import type { Phrase } from '@/api/types'
import { say } from '@/locale'
import type { CaseHelp } from './help'
import { inputOf, isGroup, type Draft } from './schema'
import type { Rule } from './types'
import type { TriedCase } from './useCase'

/** One clause of the catalogue of incentives, as `incentives/match` names it. */
export interface Clause {
  clause: string
  title: Phrase
  likely: 'YES' | 'MAYBE' | 'NO'
  missingFacts: string[]
  failed: string[]
  byOtherPolicy: boolean
  papers: Phrase[]
}

const SETTLED_MS = 300
const CLAIM = /^\/input\/claims\/(\d+)\/(clause|facts)$/

/**
 * Claims of incentives name a clause of the catalogue and carry the facts it asks for: which there are for this
 * enterprise, and which facts, is asked of the rule that matches them. Nothing for any other rule.
 */
export function useClauses(rule: () => Rule | null, tried: TriedCase): Omit<CaseHelp, 'placesBut'> {
  const clauses = shallowRef<Clause[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined
  const enterprise = (): Draft => (isGroup(tried.draft.value) ? tried.draft.value['enterprise'] : undefined)

  async function match(): Promise<void> {
    const asked = rule()
    const member = asked?.id === 'incentives/evaluate' ? asked.input.properties?.['enterprise'] : undefined
    if (!member) return
    const question = { asOf: tried.asOf.value, input: { enterprise: inputOf(member, enterprise()), signals: {} } }
    try {
      const { outcome } = await post(
        at('/rules/{area}/{name}/evaluate', { area: 'incentives', name: 'match' }),
        question,
      )
      clauses.value = (outcome as unknown as { clauses?: Clause[] }).clauses ?? []
    } catch (fault) {
      if (!(fault instanceof ProblemError)) throw fault
    }
  }

  watch(
    () => [rule()?.id, tried.asOf.value, JSON.stringify(enterprise())],
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => void match(), SETTLED_MS)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))

  const named = (): Clause[] => clauses.value.filter(({ failed, byOtherPolicy }) => !failed.length && !byOtherPolicy)
  return {
    optionsFor: (pointer) => {
      if (CLAIM.exec(pointer)?.[2] !== 'clause' || clauses.value.length === 0) return null
      const chosen = clauseOf(tried.draft.value, pointer)
      const listed = clauses.value.filter((one) => named().includes(one) || one.clause === chosen)
      return listed.map(({ clause, title }) => ({ value: clause, label: `${say(title)}（${clause}）` }))
    },
    wantedFor: (pointer) => {
      if (CLAIM.exec(pointer)?.[2] !== 'facts') return []
      const chosen = clauseOf(tried.draft.value, pointer)
      return clauses.value.find(({ clause }) => clause === chosen)?.missingFacts ?? []
    },
  }
}

function clauseOf(draft: Draft, pointer: string): string | null {
  const claims = isGroup(draft) ? draft['claims'] : undefined
  const claim = Array.isArray(claims) ? claims[Number(CLAIM.exec(pointer)?.[1])] : undefined
  const clause = isGroup(claim) ? claim['clause'] : undefined
  return typeof clause === 'string' ? clause : null
}
