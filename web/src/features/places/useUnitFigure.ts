import { computed, type ComputedRef } from 'vue'
import type { Page } from '@/api/types'
import { useAddressFilter, type AddressFilter } from '@/composables/useAddressFilter'
import { at } from '@/api/client'
import { useResource, type Resource } from '@/composables/useResource'
import type { TableItem, TargetTable } from '@/features/gazette/targets/types'
import { columnOf, type Figure } from './figures'

export interface UnitFigure {
  /** Table, column and unit live in the address. */
  filter: AddressFilter<'table' | 'column' | 'unit'>
  tables: Resource<Page<TableItem>>
  table: Resource<TargetTable>
  /** The table shown: the one asked for, else the largest. */
  document: ComputedRef<string>
  column: ComputedRef<number>
  figure: ComputedRef<Figure | null>
}

/** The figure a map of the units shows, by the page's address. */
export function useUnitFigure(): UnitFigure {
  const filter = useAddressFilter(['table', 'column', 'unit'] as const)
  const tables = useResource('/target-tables')
  const document = computed(() => {
    const items = tables.data.value?.items ?? []
    const largest = [...items].sort((one, other) => other.rows * other.columns - one.rows * one.columns)[0]
    return filter.values.value.table || (largest?.document ?? '')
  })
  const table = useResource(() =>
    document.value ? at('/target-tables/{document}', { document: document.value }) : null,
  )
  const column = computed(() => {
    const asked = Number(filter.values.value.column)
    return Number.isInteger(asked) && asked < (table.data.value?.columns.length ?? 0) ? asked : 0
  })
  const figure = computed(() => (table.data.value ? columnOf(table.data.value, column.value) : null))
  return { filter, tables, table, document, column, figure }
}
