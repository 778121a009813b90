import type { RouteRecordRaw } from 'vue-router'

/** Pages of a year's ranking: what counts, who decides it, the results. */
export const standingRoutes: RouteRecordRaw[] = [
  {
    path: '/assessment/ranking',
    component: () => import('@/features/assessment/LatestYear.vue'),
    props: { page: 'ranking', title: 'standing.title' },
    meta: { section: 'standing' },
  },
  {
    path: '/assessment/:year(\\d{4})/ranking',
    component: () => import('@/features/assessment/result/RankingPage.vue'),
    props: true,
    meta: { section: 'standing' },
  },
  {
    path: '/assessment/:year(\\d{4})/ledger',
    component: () => import('@/features/assessment/result/LedgerPage.vue'),
    props: true,
    meta: { section: 'standing' },
  },
  {
    path: '/assessment/:year(\\d{4})/ledger/:id',
    component: () => import('@/features/assessment/result/LedgerEntryPage.vue'),
    props: true,
    meta: { section: 'standing' },
  },
  {
    path: '/assessment/:year(\\d{4})/survey',
    component: () => import('@/features/assessment/result/SurveyPage.vue'),
    props: true,
    meta: { section: 'standing' },
  },
  {
    path: '/assessment/:year(\\d{4})/survey/imports/:id',
    component: () => import('@/features/sheets/SheetImportPage.vue'),
    props: (route) => ({
      id: route.params['id'],
      home: `/assessment/${String(route.params['year'])}/survey`,
    }),
    meta: { section: 'standing' },
  },
  {
    path: '/assessment/:year(\\d{4})/vetoes',
    component: () => import('@/features/assessment/result/VetoPage.vue'),
    props: true,
    meta: { section: 'standing' },
  },
  {
    path: '/assessment/:year(\\d{4})/vetoes/:id',
    component: () => import('@/features/assessment/result/VetoOnePage.vue'),
    props: true,
    meta: { section: 'standing' },
  },
  {
    path: '/assessment/:year(\\d{4})/compare',
    component: () => import('@/features/assessment/result/ComparePage.vue'),
    props: true,
    meta: { section: 'standing' },
  },
  {
    path: '/assessment/:year(\\d{4})/compare/imports/:id',
    component: () => import('@/features/sheets/SheetImportPage.vue'),
    props: (route) => ({
      id: route.params['id'],
      home: `/assessment/${String(route.params['year'])}/compare`,
    }),
    meta: { section: 'standing' },
  },
  {
    path: '/assessment/:year(\\d{4})/moves',
    component: () => import('@/features/assessment/result/MovesPage.vue'),
    props: true,
    meta: { section: 'standing' },
  },
  {
    path: '/assessment/:year(\\d{4})/results',
    component: () => import('@/features/assessment/result/ResultsPage.vue'),
    props: true,
    meta: { section: 'standing' },
  },
  {
    path: '/assessment/:year(\\d{4})/results/:number(\\d+)',
    component: () => import('@/features/assessment/result/ResultPage.vue'),
    props: true,
    meta: { section: 'standing' },
  },
  {
    path: '/assessment/:year(\\d{4})/corrections',
    component: () => import('@/features/assessment/result/CorrectionsPage.vue'),
    props: true,
    meta: { section: 'standing' },
  },
  {
    path: '/assessment/:year(\\d{4})/corrections/:id',
    component: () => import('@/features/assessment/result/CorrectionOnePage.vue'),
    props: true,
    meta: { section: 'standing' },
  },
  {
    path: '/assessment/:year(\\d{4})/objections',
    component: () => import('@/features/assessment/result/ObjectionsPage.vue'),
    props: true,
    meta: { section: 'standing' },
  },
]
