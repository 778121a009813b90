import type { Pinia } from 'pinia'
import { createRouter, createWebHistory, type RouteRecordRaw, type Router } from 'vue-router'
import { useField } from '@/offline'
import FieldAssess from '@/features/assessment/field/FieldAssess.vue'
import ScoreForm from '@/features/assessment/field/ScoreForm.vue'
import DocumentsPage from '@/features/gazette/notes/FieldDocuments.vue'
import DocumentPage from '@/features/gazette/notes/FieldDocument.vue'
import NoteForm from '@/features/gazette/notes/NoteForm.vue'
import OutboxPage from '@/features/outbox/OutboxPage.vue'
import FieldImport from '@/features/patrols/field/FieldImport.vue'
import FieldPatrol from '@/features/patrols/field/FieldPatrol.vue'
import FieldSheet from '@/features/patrols/field/FieldSheet.vue'
import FieldToday from '@/features/patrols/field/FieldToday.vue'
import PatrolEdit from '@/features/patrols/field/PatrolEdit.vue'
import ProblemForm from '@/features/problems/field/ProblemForm.vue'
import NotFound from '@/ui/NotFound.vue'
import FieldSignIn from './FieldSignIn.vue'

/** Pages of the field client. They come in one piece: a page that is fetched later is not there when it is needed. */
export const routes: RouteRecordRaw[] = [
  { path: '/', component: FieldToday, meta: { section: 'today' } },
  { path: '/patrol', component: FieldPatrol, meta: { section: 'patrol' } },
  { path: '/patrol/import', component: FieldImport, meta: { section: 'patrol' } },
  { path: '/patrols/:id', component: FieldSheet, props: true, meta: { section: 'today' } },
  { path: '/deeds/:order/patrol', component: PatrolEdit, props: true, meta: { section: 'outbox' } },
  { path: '/problem', component: ProblemForm, meta: { section: 'problem' } },
  { path: '/deeds/:order/problem', component: ProblemForm, props: true, meta: { section: 'outbox' } },
  { path: '/assess', component: FieldAssess, meta: { section: 'today' } },
  { path: '/assess/:sheet/:subject', component: ScoreForm, props: true, meta: { section: 'today' } },
  { path: '/deeds/:order/assess', component: ScoreForm, props: true, meta: { section: 'outbox' } },
  { path: '/documents', component: DocumentsPage, meta: { section: 'today' } },
  { path: '/documents/:id', component: DocumentPage, props: true, meta: { section: 'today' } },
  { path: '/documents/:document/note', component: NoteForm, props: true, meta: { section: 'today' } },
  { path: '/notes/:note', component: NoteForm, props: true, meta: { section: 'today' } },
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
