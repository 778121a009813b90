import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { useAbout, type About } from '@/app/about'
import { useSession, type Session } from '@/app/session'

/** What the platform answers by path below /api/v1, without query; a number is a refusal of that status. */
export type Answers = Record<string, unknown>

export interface Opened {
  page: VueWrapper
  router: Router
  /** Paths with query that the page asked, in order. */
  asked: string[]
}

interface Setting {
  answers: Answers
  about?: About
  session?: Session
  props?: Record<string, unknown>
  /** Components that stand there empty: what needs a browser that draws. */
  stubs?: Record<string, true>
}

/** Opens a page at an address, as the browser would, before a platform that answers what it is told. */
export async function openPage(component: Component, address: string, setting: Setting): Promise<Opened> {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url.replace('/api/v1', ''))
    return answer(setting.answers[new URL(url, 'http://platform').pathname.replace('/api/v1', '')])
  })
  const pinia = createPinia()
  setActivePinia(pinia)
  useAbout().about = setting.about ?? null
  useSession().session = setting.session ?? null
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', component: { render: () => null } }],
  })
  await router.push(address)
  const page = mount(component, {
    props: setting.props ?? {},
    global: { plugins: [pinia, router], stubs: setting.stubs ?? {} },
  })
  await settled()
  return { page, router, asked }
}

/** Waits until what is under way has been answered and drawn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve))
}

function answer(body: unknown): Response {
  if (body === undefined || typeof body === 'number') {
    const status = typeof body === 'number' ? body : 404
    const problem = { status, code: 'REFUSED', zh: '平台不肯。', en: 'The platform refuses.' }
    return new Response(JSON.stringify(problem), { status })
  }
  return new Response(JSON.stringify(body), { status: 200 })
}
