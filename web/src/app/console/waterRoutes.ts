import type { RouteRecordRaw } from 'vue-router'

/** Water that is watched: sections, months, alarms, stations, checks, what could not be taken, laboratories. */
export const waterRoutes: RouteRecordRaw[] = [
  {
    path: '/water',
    component: () => import('@/features/water/WaterWall.vue'),
    meta: { section: 'water' },
  },
  {
    path: '/water/sections/:code',
    component: () => import('@/features/water/SectionPage.vue'),
    props: true,
    meta: { section: 'water' },
  },
  {
    path: '/water/months',
    component: () => import('@/features/water/months/MonthPage.vue'),
    meta: { section: 'months' },
  },
  {
    path: '/water/alarms',
    component: () => import('@/features/water/alarms/AlarmsPage.vue'),
    meta: { section: 'alarms' },
  },
  {
    path: '/water/laboratories',
    component: () => import('@/features/water/laboratory/LaboratoryList.vue'),
    meta: { section: 'laboratories' },
  },
  {
    path: '/water/laboratories/:code',
    component: () => import('@/features/water/laboratory/LaboratoryPage.vue'),
    props: true,
    meta: { section: 'laboratories' },
  },
  {
    path: '/water/laboratories/:code/imports/:id',
    component: () => import('@/features/water/laboratory/LaboratoryImport.vue'),
    props: true,
    meta: { section: 'laboratories' },
  },
  {
    path: '/water/stations',
    component: () => import('@/features/water/stations/StationsPage.vue'),
    meta: { section: 'stations' },
  },
  {
    path: '/water/checks',
    component: () => import('@/features/water/checks/ChecksPage.vue'),
    meta: { section: 'checks' },
  },
  {
    path: '/water/deliveries',
    component: () => import('@/features/water/deliveries/DeliveriesPage.vue'),
    meta: { section: 'deliveries' },
  },
]
