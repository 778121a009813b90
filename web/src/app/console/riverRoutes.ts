import type { RouteRecordRaw } from 'vue-router'

/** Pages of the waters: their registers, patrols, problems, citizens' reports, campaigns. */
export const riverRoutes: RouteRecordRaw[] = [
  { path: '/rivers', component: () => import('@/features/rivers/RiversDesk.vue'), meta: { section: 'rivers' } },
  {
    path: '/rivers/waters',
    component: () => import('@/features/rivers/WaterList.vue'),
    meta: { section: 'waters' },
  },
  {
    path: '/rivers/waters/:code',
    component: () => import('@/features/rivers/WaterPage.vue'),
    props: true,
    meta: { section: 'waters' },
  },
  {
    path: '/rivers/waters/:code/file',
    component: () => import('@/features/rivers/FilePage.vue'),
    props: true,
    meta: { section: 'waters' },
  },
  {
    path: '/rivers/waters/:code/plan',
    component: () => import('@/features/rivers/PlanPage.vue'),
    props: true,
    meta: { section: 'waters' },
  },
  {
    path: '/rivers/reaches/:code',
    component: () => import('@/features/rivers/ReachPageView.vue'),
    props: true,
    meta: { section: 'waters' },
  },
  {
    path: '/rivers/chiefs',
    component: () => import('@/features/rivers/ChiefList.vue'),
    meta: { section: 'river-chiefs' },
  },
  {
    path: '/rivers/chiefs/:post/:year',
    component: () => import('@/features/patrols/ChiefYearPage.vue'),
    props: true,
    meta: { section: 'river-chiefs' },
  },
  {
    path: '/rivers/gaps',
    component: () => import('@/features/rivers/GapList.vue'),
    meta: { section: 'river-gaps' },
  },
  {
    path: '/rivers/imports/:id',
    component: () => import('@/features/sheets/SheetImportPage.vue'),
    props: (route) => ({ id: route.params['id'], home: '/rivers/waters' }),
    meta: { section: 'waters' },
  },
  {
    path: '/rivers/patrols',
    component: () => import('@/features/patrols/desk/PatrolList.vue'),
    meta: { section: 'patrols' },
  },
  {
    path: '/rivers/patrols/months',
    component: () => import('@/features/patrols/desk/MonthList.vue'),
    meta: { section: 'patrols' },
  },
  {
    path: '/rivers/patrols/months/:post/:month',
    component: () => import('@/features/patrols/desk/MonthPage.vue'),
    props: true,
    meta: { section: 'patrols' },
  },
  {
    path: '/rivers/patrols/:id',
    component: () => import('@/features/patrols/desk/PatrolPage.vue'),
    props: true,
    meta: { section: 'patrols' },
  },
  {
    path: '/rivers/problems',
    component: () => import('@/features/problems/ProblemList.vue'),
    meta: { section: 'problems' },
  },
  {
    path: '/rivers/problems/desk',
    component: () => import('@/features/problems/DeskPage.vue'),
    meta: { section: 'problems' },
  },
  {
    path: '/rivers/problems/:id',
    component: () => import('@/features/problems/ProblemPage.vue'),
    props: true,
    meta: { section: 'problems' },
  },
  {
    path: '/rivers/campaigns',
    component: () => import('@/features/campaigns/CampaignList.vue'),
    meta: { section: 'campaigns' },
  },
  {
    path: '/rivers/campaigns/:code',
    component: () => import('@/features/campaigns/CampaignPage.vue'),
    props: true,
    meta: { section: 'campaigns' },
  },
  {
    path: '/rivers/campaigns/:code/imports/:id',
    component: () => import('@/features/sheets/SheetImportPage.vue'),
    props: ({ params }) => ({ id: params['id'], home: `/rivers/campaigns/${String(params['code'])}` }),
    meta: { section: 'campaigns' },
  },
  {
    path: '/rivers/reports',
    component: () => import('@/features/reports/DeskList.vue'),
    meta: { section: 'reportsPublic' },
  },
  {
    path: '/rivers/reports/:id',
    component: () => import('@/features/reports/DeskPage.vue'),
    props: true,
    meta: { section: 'reportsPublic' },
  },
]
