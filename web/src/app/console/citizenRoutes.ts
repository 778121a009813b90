import type { RouteRecordRaw } from 'vue-router'

/** Pages of the rivers on which offices work with citizens' reports and with campaigns. */
export const citizenRoutes: RouteRecordRaw[] = [
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
