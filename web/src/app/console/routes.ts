import type { Pinia } from 'pinia'
import { createRouter, createWebHistory, type RouteRecordRaw, type Router } from 'vue-router'
import { scrollBehavior } from '@/app/scroll'
import { useSession } from '@/app/session'

/** Pages of the console. `section` names the entry of the navigation a page belongs to; `open` needs no sign-in. */
export const routes: RouteRecordRaw[] = [
  { path: '/', component: () => import('@/features/home/ConsoleHome.vue'), meta: { section: 'home' } },
  { path: '/sign-in', component: () => import('@/features/access/SignIn.vue'), meta: { open: true } },
  {
    path: '/documents',
    component: () => import('@/features/gazette/DocumentList.vue'),
    meta: { section: 'documents' },
  },
  {
    path: '/documents/:id',
    component: () => import('@/features/gazette/DocumentPage.vue'),
    props: true,
    meta: { section: 'documents' },
  },
  { path: '/:rest(.*)*', component: () => import('@/ui/NotFound.vue'), meta: { open: true } },
]

export function consoleRouter(pinia: Pinia): Router {
  const router = createRouter({ history: createWebHistory('/console'), routes, scrollBehavior })
  router.beforeEach(async (to) => {
    if (to.meta['open']) return true
    const session = useSession(pinia)
    await session.known()
    return session.signedIn ? true : { path: '/sign-in', query: { next: to.fullPath } }
  })
  return router
}
