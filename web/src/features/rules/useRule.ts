import { computed, shallowReactive, watch, type ComputedRef } from 'vue'
import { at, get, ProblemError } from '@/api/client'
import type { Rule } from './types'
import { piecesOf } from './ruleId'

const described = shallowReactive(new Map<string, Rule | null>())

/** What a rule asks and gives, fetched once for all who show values of it; null while it is on its way. */
export function useRule(id: () => string | null): ComputedRef<Rule | null> {
  watch(id, (wanted) => wanted && !described.has(wanted) && void describe(wanted), { immediate: true })
  return computed(() => described.get(id() ?? '') ?? null)
}

async function describe(id: string): Promise<void> {
  described.set(id, null)
  try {
    described.set(id, await get(at('/rules/{area}/{name}', piecesOf(id))))
  } catch (fault) {
    described.delete(id)
    if (!(fault instanceof ProblemError)) throw fault
  }
}
