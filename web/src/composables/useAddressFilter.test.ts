import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { useAddressFilter, type AddressFilter } from './useAddressFilter'

async function list(address: string) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/documents', component: { render: () => null } }],
  })
  await router.push(address)
  let filter!: AddressFilter<'q' | 'kind'>
  const List = defineComponent({
    setup() {
      filter = useAddressFilter(['q', 'kind'])
      return () => null
    },
  })
  mount(List, { global: { plugins: [router] } })
  return { router, filter }
}
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('filters in the address', () => {
  it('are read from it', async () => {
    const { filter } = await list('/documents?q=工作日')
    expect(filter.values.value).toEqual({ q: '工作日', kind: '' })
    expect(filter.active.value).toBe(true)
  })

  it('are written to it, back on the first page, others kept', async () => {
    const { filter, router } = await list('/documents?q=x&after=key&source=1')
    filter.set({ kind: 'NOTICE' })
    await settled()
    expect(router.currentRoute.value.query).toEqual({ q: 'x', kind: 'NOTICE', source: '1' })
  })

  it('go away together, what is no filter stays', async () => {
    const { filter, router } = await list('/documents?q=x&kind=NOTICE&lang=en')
    filter.clear()
    await settled()
    expect(router.currentRoute.value.query).toEqual({ lang: 'en' })
  })

  it('are undone by the back button', async () => {
    const { filter, router } = await list('/documents')
    filter.set({ q: 'x' })
    await settled()
    router.back()
    await settled()
    expect(filter.active.value).toBe(false)
  })
})
