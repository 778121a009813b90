export const chart = {
  'chart.asTable': '看表',
  'chart.asChart': '看图',
  'chart.picture': '存为图片',
  'chart.csv': '存为 CSV',
  'chart.label': '{title}：图。方向键逐个走，“看表”里是同样的数',
  'chart.nothing': '没有数',
  'chart.comma': '，',
  'chart.empty': '没有可画的数',
} as const
