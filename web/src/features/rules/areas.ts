import { t } from '@/locale'

const NAMED = [
  'calendar',
  'river',
  'water',
  'org',
  'targets',
  'supervision',
  'parking',
  'rehab',
  'industry',
  'incentives',
  'employment',
  'land',
  'market',
  'rail',
] as const

/** The name of an area of rules; its code where nobody named it yet. */
export function areaName(area: string): string {
  const named = NAMED.find((one) => one === area)
  return named ? t(`rules.area.${named}`) : area
}
