import { createRouter, createWebHistory, type RouteRecordRaw, type Router } from 'vue-router'
import { scrollBehavior } from '@/app/scroll'

/** Pages of the portal: open to everybody. */
export const routes: RouteRecordRaw[] = [
  { path: '/', component: () => import('@/features/portal/PortalHome.vue'), meta: { section: 'home' } },
  {
    path: '/documents',
    component: () => import('@/features/portal/PublicDocuments.vue'),
    meta: { section: 'documents' },
  },
  {
    path: '/documents/:id',
    component: () => import('@/features/portal/PublicDocument.vue'),
    props: true,
    meta: { section: 'documents' },
  },
  { path: '/try', component: () => import('@/features/rules/try/TryIndex.vue'), meta: { section: 'try' } },
  {
    path: '/try/incentives',
    component: () => import('@/features/rules/try/TryIncentives.vue'),
    meta: { section: 'try' },
  },
  {
    path: '/try/:name',
    component: () => import('@/features/rules/try/TryPage.vue'),
    props: true,
    meta: { section: 'try' },
  },
  {
    path: '/waters',
    component: () => import('@/features/rivers/PublicWaters.vue'),
    meta: { section: 'boards' },
  },
  {
    path: '/reaches/:code',
    component: () => import('@/features/rivers/PublicReach.vue'),
    props: true,
    meta: { section: 'boards' },
  },
  {
    path: '/water',
    component: () => import('@/features/water/WaterWall.vue'),
    meta: { section: 'water' },
  },
  {
    path: '/water/months',
    component: () => import('@/features/water/months/MonthPage.vue'),
    meta: { section: 'water' },
  },
  {
    path: '/water/sections/:code',
    component: () => import('@/features/water/SectionPage.vue'),
    props: true,
    meta: { section: 'water' },
  },
  {
    path: '/report',
    component: () => import('@/features/reports/ReportPage.vue'),
    meta: { section: 'report' },
  },
  {
    path: '/report/find',
    component: () => import('@/features/reports/ReportFind.vue'),
    meta: { section: 'progress' },
  },
  {
    path: '/report/:number',
    component: () => import('@/features/reports/ReportStatePage.vue'),
    props: true,
    meta: { section: 'progress' },
  },
  {
    path: '/scores',
    component: () => import('@/features/assessment/portal/PublicScores.vue'),
    meta: { section: 'scores' },
  },
  {
    path: '/scores/:year(\\d{4})/:unit(\\d{6})?',
    component: () => import('@/features/assessment/portal/PublicScore.vue'),
    props: true,
    meta: { section: 'scores' },
  },
  {
    path: '/map',
    component: () => import('@/features/places/PublicMap.vue'),
    meta: { section: 'map' },
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
    path: '/check/:code?',
    component: () => import('@/features/papers/CheckPage.vue'),
    props: true,
    meta: { section: 'check' },
  },
  { path: '/invitation/:token', component: () => import('@/features/access/Invitation.vue'), props: true },
  { path: '/:rest(.*)*', component: () => import('@/ui/NotFound.vue') },
]

export function portalRouter(): Router {
  return createRouter({ history: createWebHistory('/'), routes, scrollBehavior })
}
