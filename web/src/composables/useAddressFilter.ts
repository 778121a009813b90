import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'

export interface AddressFilter<K extends string> {
  /** Every filter by name; '' where it is not set. */
  values: ComputedRef<Record<K, string>>
  /** Whether any filter is set. */
  active: ComputedRef<boolean>
  /** Sets some filters and goes to the first page; each change is one step for the browser's back button. */
  set: (changes: Partial<Record<K, string>>) => void
  clear: () => void
}

/** Filters of a list that live in the address, so that a list can be sent as a link and the back button undoes them. */
export function useAddressFilter<K extends string>(names: readonly K[]): AddressFilter<K> {
  const route = useRoute()
  const router = useRouter()
  const values = computed(() => {
    const found = {} as Record<K, string>
    for (const name of names) found[name] = single(route.query[name])
    return found
  })
  const active = computed(() => names.some((name) => values.value[name] !== ''))

  function go(changes: Partial<Record<K, string>>): void {
    const query: LocationQuery = { ...route.query }
    delete query['after']
    for (const [name, value] of Object.entries(changes) as [K, string][]) {
      if (value) query[name] = value
      else delete query[name]
    }
    void router.push({ query, hash: route.hash })
  }

  function clear(): void {
    go(Object.fromEntries(names.map((name) => [name, ''])) as Record<K, string>)
  }
  return { values, active, set: go, clear }
}

function single(value: LocationQuery[string] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
