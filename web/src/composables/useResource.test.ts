import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref, type EffectScope, type MaybeRefOrGetter } from 'vue'
import type { Query } from '@/api/client'
import { useResource, type Resource } from './useResource'

interface Asked {
  url: string
  answer: (status: number, body: unknown) => void
}
let asked: Asked[] = []
let scope: EffectScope

/** At addresses that no platform has, so that nothing of one is needed here. */
function resource(path: MaybeRefOrGetter<string | null>, query?: MaybeRefOrGetter<Query>): Resource<{ n: number }> {
  return scope.run(() => useResource(path as () => '/agencies', query as object))! as unknown as Resource<{ n: number }>
}
const settled = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  asked = []
  scope = effectScope()
  vi.stubGlobal('fetch', (url: string, { signal }: RequestInit) => {
    return new Promise<Response>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
      asked.push({ url, answer: (status, body) => resolve(new Response(JSON.stringify(body), { status })) })
    })
  })
})
afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
})

describe('a resource', () => {
  it('is what the platform answered', async () => {
    const one = resource('/x')
    asked[0]!.answer(200, { n: 1 })
    await settled()
    expect([one.data.value, one.busy.value]).toEqual([{ n: 1 }, false])
  })

  it('keeps what it shows while a filter changes, and drops an answer that was overtaken', async () => {
    const q = ref('a')
    const one = resource('/x', () => ({ q: q.value }))
    asked[0]!.answer(200, { n: 1 })
    await settled()
    q.value = 'b'
    await nextTick()
    expect(one.data.value).toEqual({ n: 1 })
    q.value = 'c'
    await nextTick()
    asked[1]!.answer(200, { n: 2 })
    asked[2]!.answer(200, { n: 3 })
    await settled()
    expect(one.data.value).toEqual({ n: 3 })
  })

  it('shows nothing of another thing while the next one comes', async () => {
    const id = ref('1')
    const one = resource(() => `/x/${id.value}`)
    asked[0]!.answer(200, { n: 1 })
    await settled()
    id.value = '2'
    await nextTick()
    expect(one.data.value).toBeNull()
  })

  it('says why it is not there, and is asked again on request', async () => {
    const one = resource('/x')
    asked[0]!.answer(404, { code: 'NO_SUCH', zh: '没有', en: 'none' })
    await settled()
    expect(one.problem.value?.code).toBe('NO_SUCH')
    void one.reload()
    asked[1]!.answer(200, { n: 1 })
    await settled()
    expect([one.problem.value, one.data.value]).toEqual([null, { n: 1 }])
  })

  it('asks nothing without a path', () => {
    resource(() => null)
    expect(asked).toEqual([])
  })
})
