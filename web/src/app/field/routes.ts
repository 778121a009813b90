import type { Pinia } from 'pinia'
import { createRouter, createWebHistory, type RouteRecordRaw, type Router } from 'vue-router'
import { useField } from '@/offline'
import DocumentsPage from '@/features/gazette/notes/FieldDocuments.vue'
import DocumentPage from '@/features/gazette/notes/FieldDocument.vue'
import NoteForm from '@/features/gazette/notes/NoteForm.vue'
import OutboxPage from '@/features/outbox/OutboxPage.vue'
import TodayPage from '@/features/outbox/TodayPage.vue'
import NotFound from '@/ui/NotFound.vue'
import FieldSignIn from './FieldSignIn.vue'

/** Pages of the field client. They come in one piece: a page that is fetched later is not there when it is needed. */
export const routes: RouteRecordRaw[] = [
  { path: '/', component: TodayPage, meta: { section: 'today' } },
  { path: '/documents', component: DocumentsPage, meta: { section: 'documents' } },
  { path: '/documents/:id', component: DocumentPage, props: true, meta: { section: 'documents' } },
  { path: '/documents/:document/note', component: NoteForm, props: true, meta: { section: 'documents' } },
  { path: '/notes/:note', component: NoteForm, props: true, meta: { section: 'documents' } },
  { path: '/deeds/:order/note', component: NoteForm, props: true, meta: { section: 'outbox' } },
  { path: '/outbox', component: OutboxPage, meta: { section: 'outbox' } },
  { path: '/sign-in', component: FieldSignIn, meta: { open: true } },
  { path: '/:rest(.*)*', component: NotFound },
]

/** Without a person on this device there is only the page to sign in. */
export function fieldRouter(pinia: Pinia): Router {
  const router = createRouter({
    history: createWebHistory('/field/'),
    routes,
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
  const field = useField(pinia)
  router.beforeEach((to) =>
    field.person || to.meta['open'] ? true : { path: '/sign-in', query: { next: to.fullPath } },
  )
  return router
}
