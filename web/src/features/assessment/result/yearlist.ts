import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import { t } from '@/locale'

/** How far something proposed has come, as a filter names it. */
export const handStates = (): { value: string; label: string }[] =>
  (['PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN'] as const).map((value) => ({
    value,
    label: t(`standing.hands.${value}`),
  }))

/** The query of a list by pages; what is not set is left out. */
export function usePiece<T extends object>(values: () => T): ComputedRef<T & { after: string }> {
  const route = useRoute()
  return computed(() => ({ ...values(), after: String(route.query['after'] ?? '') }))
}
