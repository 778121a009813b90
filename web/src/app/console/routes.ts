import type { Pinia } from 'pinia'
import { createRouter, createWebHistory, type RouteRecordRaw, type Router } from 'vue-router'
import { scrollBehavior } from '@/app/scroll'
import { useSession } from '@/app/session'
import { assessmentRoutes } from './assessmentRoutes'
import { riverRoutes } from './riverRoutes'
import { standingRoutes } from './standingRoutes'
import { waterRoutes } from './waterRoutes'

/** Pages of the console. `section` names the entry of the navigation a page belongs to; `open` needs no sign-in. */
export const routes: RouteRecordRaw[] = [
  { path: '/', component: () => import('@/features/home/ConsoleHome.vue'), meta: { section: 'home' } },
  { path: '/duties', component: () => import('@/features/duties/DutiesPage.vue'), meta: { section: 'duties' } },
  { path: '/duties/known', component: () => import('@/features/duties/KnownPage.vue'), meta: { section: 'duties' } },
  {
    path: '/duties/:id',
    component: () => import('@/features/duties/DutyPage.vue'),
    props: true,
    meta: { section: 'home' },
  },
  {
    path: '/handovers/:id',
    component: () => import('@/features/duties/HandoverPage.vue'),
    props: true,
    meta: { section: 'home' },
  },
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
  {
    path: '/tasks',
    component: () => import('@/features/gazette/tasks/TaskList.vue'),
    meta: { section: 'tasks' },
  },
  {
    path: '/tasks/:id',
    component: () => import('@/features/gazette/tasks/TaskPage.vue'),
    props: true,
    meta: { section: 'tasks' },
  },
  ...waterRoutes,
  {
    path: '/papers',
    component: () => import('@/features/papers/PaperList.vue'),
    meta: { section: 'papers' },
  },
  {
    path: '/papers/:id',
    component: () => import('@/features/papers/PaperPage.vue'),
    props: true,
    meta: { section: 'papers' },
  },
  {
    path: '/inbox',
    component: () => import('@/features/notices/InboxPage.vue'),
    meta: { section: 'inbox' },
  },
  {
    path: '/notices/settings',
    component: () => import('@/features/notices/SettingsPage.vue'),
    meta: { section: 'notices' },
  },
  {
    path: '/notices/plan',
    component: () => import('@/features/notices/PlanPage.vue'),
    meta: { section: 'notices' },
  },
  {
    path: '/notices/hooks',
    component: () => import('@/features/notices/HooksPage.vue'),
    meta: { section: 'notices' },
  },
  {
    path: '/notices/deliveries',
    component: () => import('@/features/notices/DeliveriesPage.vue'),
    meta: { section: 'notices' },
  },
  {
    path: '/targets',
    component: () => import('@/features/gazette/targets/Targets.vue'),
    meta: { section: 'targets' },
  },
  {
    path: '/targets/:id',
    component: () => import('@/features/gazette/targets/MatrixPage.vue'),
    props: true,
    meta: { section: 'targets' },
  },
  {
    path: '/supervision/tasks',
    component: () => import('@/features/supervision/tasks/SupervisedTaskList.vue'),
    meta: { section: 'supervised' },
  },
  {
    path: '/supervision/tasks/new',
    component: () => import('@/features/supervision/tasks/TakePage.vue'),
    meta: { section: 'supervised' },
  },
  {
    path: '/supervision/tasks/imports/:id',
    component: () => import('@/features/sheets/SheetImportPage.vue'),
    props: (route) => ({ id: route.params['id'], home: '/supervision/tasks' }),
    meta: { section: 'supervised' },
  },
  {
    path: '/supervision/tasks/:id',
    component: () => import('@/features/supervision/tasks/SupervisedTaskPage.vue'),
    props: true,
    meta: { section: 'supervised' },
  },
  {
    path: '/supervision/reports',
    component: () => import('@/features/supervision/reports/ReportList.vue'),
    meta: { section: 'reports' },
  },
  {
    path: '/supervision/reports/:id',
    component: () => import('@/features/supervision/reports/ReportPage.vue'),
    props: true,
    meta: { section: 'reports' },
  },
  {
    path: '/supervision/chasing',
    component: () => import('@/features/supervision/chasing/ChasingPage.vue'),
    meta: { section: 'chasing' },
  },
  {
    path: '/supervision',
    component: () => import('@/features/supervision/desk/SupervisionDesk.vue'),
    meta: { section: 'supervision' },
  },
  {
    path: '/supervision/targets',
    component: () => import('@/features/supervision/targets/ProgressOverview.vue'),
    meta: { section: 'progress' },
  },
  {
    path: '/supervision/targets/matrix/:document',
    component: () => import('@/features/supervision/targets/MatrixProgress.vue'),
    props: true,
    meta: { section: 'progress' },
  },
  {
    path: '/supervision/targets/imports/:id',
    component: () => import('@/features/sheets/SheetImportPage.vue'),
    props: (route) => ({
      id: route.params['id'],
      home: route.query['matrix']
        ? `/supervision/targets/matrix/${String(route.query['matrix'])}`
        : '/supervision/targets',
    }),
    meta: { section: 'progress' },
  },
  {
    path: '/supervision/targets/:id',
    component: () => import('@/features/supervision/targets/TargetProgress.vue'),
    props: true,
    meta: { section: 'progress' },
  },
  {
    path: '/map',
    component: () => import('@/features/places/MapPage.vue'),
    meta: { section: 'map' },
  },
  {
    path: '/rosters',
    component: () => import('@/features/gazette/rosters/Rosters.vue'),
    meta: { section: 'rosters' },
  },
  {
    path: '/confirmations',
    component: () => import('@/features/gazette/extractions/Confirmations.vue'),
    meta: { section: 'confirmations' },
  },
  {
    path: '/imports',
    component: () => import('@/features/gazette/imports/ImportList.vue'),
    meta: { section: 'imports' },
  },
  {
    path: '/imports/:id',
    component: () => import('@/features/gazette/imports/ImportPage.vue'),
    props: true,
    meta: { section: 'imports' },
  },
  {
    path: '/rules',
    component: () => import('@/features/rules/RuleList.vue'),
    meta: { section: 'rules' },
  },
  {
    path: '/rules/:area/:name',
    component: () => import('@/features/rules/RulePage.vue'),
    props: true,
    meta: { section: 'rules' },
  },
  {
    path: '/parameters',
    component: () => import('@/features/rules/parameters/ParameterList.vue'),
    meta: { section: 'rules' },
  },
  {
    path: '/parameters/:area/:name',
    component: () => import('@/features/rules/parameters/ParameterPage.vue'),
    props: true,
    meta: { section: 'rules' },
  },
  {
    path: '/parameter-changes/:id',
    component: () => import('@/features/rules/parameters/ChangePage.vue'),
    props: true,
    meta: { section: 'rules' },
  },
  {
    path: '/decisions',
    component: () => import('@/features/rules/decisions/DecisionList.vue'),
    meta: { section: 'rules' },
  },
  {
    path: '/decisions/:id',
    component: () => import('@/features/rules/decisions/DecisionPage.vue'),
    props: true,
    meta: { section: 'rules' },
  },
  {
    path: '/rehearsals',
    component: () => import('@/features/rules/rehearsals/RehearsalPage.vue'),
    meta: { section: 'rules' },
  },
  {
    path: '/agencies',
    component: () => import('@/features/agencies/AgencyList.vue'),
    meta: { section: 'agencies' },
  },
  {
    path: '/agencies/:id',
    component: () => import('@/features/agencies/AgencyPage.vue'),
    props: true,
    meta: { section: 'agencies' },
  },
  {
    path: '/divisions',
    component: () => import('@/features/places/DivisionList.vue'),
    meta: { section: 'divisions' },
  },
  {
    path: '/divisions/imports/:id',
    component: () => import('@/features/sheets/SheetImportPage.vue'),
    props: (route) => ({ id: route.params['id'], home: '/divisions' }),
    meta: { section: 'divisions' },
  },
  {
    path: '/people',
    component: () => import('@/features/access/people/PeopleList.vue'),
    meta: { section: 'people' },
  },
  {
    path: '/people/:account',
    component: () => import('@/features/access/people/PersonPage.vue'),
    props: true,
    meta: { section: 'people' },
  },
  {
    path: '/journal',
    component: () => import('@/features/journal/JournalPage.vue'),
    meta: { section: 'journal' },
  },
  {
    path: '/supervision/scores',
    component: () => import('@/features/supervision/scores/ScoreBoard.vue'),
    meta: { section: 'scores' },
  },
  {
    path: '/supervision/bulletins',
    component: () => import('@/features/supervision/scores/BulletinPage.vue'),
    meta: { section: 'bulletins' },
  },
  {
    path: '/scores/:id',
    component: () => import('@/features/supervision/scores/CertificatePage.vue'),
    props: true,
    meta: { section: 'scores' },
  },
  {
    path: '/scoring/sheets',
    component: () => import('@/features/scoring/SheetList.vue'),
    meta: { section: 'sheets' },
  },
  { path: '/scoring/sheets/:sheet', redirect: ({ params }) => `/scoring/sheets#${String(params['sheet'])}` },
  {
    path: '/scoring/sheets/:sheet/import',
    component: () => import('@/features/scoring/form/FormImport.vue'),
    props: true,
    meta: { section: 'sheets' },
  },
  {
    path: '/scoring/sheets/:sheet/:number',
    component: () => import('@/features/scoring/SheetPage.vue'),
    props: true,
    meta: { section: 'sheets' },
  },
  ...riverRoutes,
  ...standingRoutes,
  ...assessmentRoutes,
  { path: '/gallery', component: () => import('@/features/gallery/GalleryPage.vue') },
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
