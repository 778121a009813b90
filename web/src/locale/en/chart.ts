import type { chart as zh } from '../zh/chart'

export const chart: Record<keyof typeof zh, string> = {
  'chart.asTable': 'Table',
  'chart.asChart': 'Chart',
  'chart.picture': 'Save picture',
  'chart.csv': 'Save CSV',
  'chart.label': '{title}: chart. Arrows go from point to point; the table holds the same figures',
  'chart.nothing': 'no figure',
  'chart.comma': ', ',
  'chart.empty': 'Nothing to draw',
}
