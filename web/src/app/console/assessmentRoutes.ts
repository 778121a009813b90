import type { RouteRecordRaw } from 'vue-router'

/** Pages of the yearly assessment: the round, its lot, a unit. */
export const assessmentRoutes: RouteRecordRaw[] = [
  {
    path: '/assessment',
    component: () => import('@/features/assessment/round/LatestRound.vue'),
    meta: { section: 'assessment' },
  },
  {
    path: '/assessment/:year(\\d{4})',
    component: () => import('@/features/assessment/round/RoundPage.vue'),
    props: true,
    meta: { section: 'assessment' },
  },
  {
    path: '/assessment/:year(\\d{4})/lots',
    component: () => import('@/features/assessment/round/LotsPage.vue'),
    props: true,
    meta: { section: 'assessment' },
  },
  {
    path: '/assessment/:year(\\d{4})/groups/:group',
    redirect: ({ params }) => `/assessment/${String(params['year'])}#groups`,
  },
  {
    path: '/assessment/sheets',
    component: () => import('@/features/assessment/LatestYear.vue'),
    props: { page: 'sheets', title: 'assess.bySheet' },
    meta: { section: 'bysheet' },
  },
  {
    path: '/assessment/:year(\\d{4})/sheets',
    component: () => import('@/features/assessment/sheets/SheetsPage.vue'),
    props: true,
    meta: { section: 'bysheet' },
  },
  {
    path: '/assessment/:year(\\d{4})/sheets/:subject',
    component: () => import('@/features/assessment/sheets/SheetPage.vue'),
    props: true,
    meta: { section: 'bysheet' },
  },
  {
    path: '/assessment/:year(\\d{4})/members',
    component: () => import('@/features/assessment/round/MembersPage.vue'),
    props: true,
    meta: { section: 'assessment' },
  },
  {
    path: '/assessment/:year(\\d{4})/members/:member',
    component: () => import('@/features/assessment/round/MemberPage.vue'),
    props: true,
    meta: { section: 'assessment' },
  },
  {
    path: '/assessment/:year(\\d{4})/units/:unit',
    component: () => import('@/features/assessment/round/UnitPage.vue'),
    props: true,
    meta: { section: 'assessment' },
  },
]
