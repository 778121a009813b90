import type { Position } from '../grids'

/** Waters of the sketch, drawn by hand like its borders: courses right to some kilometres, lakes as rounds of about their size. */
export interface Course {
  zh: string
  en: string
  /** Width on the map beside the others: 3 the Yellow River, 2 main rivers, 1 the others. */
  rank: 1 | 2 | 3
  canal?: boolean
  line: Position[]
}

export interface Lake {
  zh: string
  en: string
  at: Position
  /** Half its length from west to east and from south to north, metres. */
  half: [east: number, north: number]
}

export const courses: Course[] = [
  {
    zh: '伊洛河',
    en: 'Yiluo River',
    rank: 2,
    line: [
      [112.74, 34.69],
      [112.83, 34.71],
      [112.9, 34.74],
      [112.97, 34.775],
      [113.03, 34.82],
      [113.06, 34.855],
    ],
  },
  {
    zh: '贾鲁河',
    en: 'Jialu River',
    rank: 2,
    line: [
      [113.5, 34.59],
      [113.54, 34.64],
      [113.565, 34.68],
      [113.55, 34.72],
      [113.56, 34.76],
      [113.58, 34.81],
      [113.63, 34.855],
      [113.72, 34.86],
      [113.81, 34.83],
      [113.9, 34.8],
      [113.96, 34.76],
      [114.01, 34.71],
      [114.07, 34.64],
      [114.12, 34.57],
      [114.16, 34.49],
    ],
  },
  {
    zh: '双洎河',
    en: 'Shuangji River',
    rank: 2,
    line: [
      [113.25, 34.51],
      [113.33, 34.505],
      [113.41, 34.49],
      [113.5, 34.47],
      [113.6, 34.44],
      [113.68, 34.41],
      [113.74, 34.385],
      [113.81, 34.34],
      [113.88, 34.29],
    ],
  },
  {
    zh: '颍河',
    en: 'Ying River',
    rank: 2,
    line: [
      [112.89, 34.45],
      [112.97, 34.425],
      [113.05, 34.41],
      [113.12, 34.4],
      [113.18, 34.37],
      [113.25, 34.34],
      [113.31, 34.29],
    ],
  },
  {
    zh: '索须河',
    en: 'Suoxu River',
    rank: 2,
    line: [
      [113.34, 34.66],
      [113.38, 34.72],
      [113.4, 34.78],
      [113.45, 34.83],
      [113.53, 34.865],
      [113.62, 34.88],
      [113.72, 34.86],
    ],
  },
  {
    zh: '汜水河',
    en: 'Sishui River',
    rank: 1,
    line: [
      [113.2, 34.61],
      [113.215, 34.68],
      [113.23, 34.76],
      [113.215, 34.82],
      [113.21, 34.862],
    ],
  },
  {
    zh: '枯河',
    en: 'Ku River',
    rank: 1,
    line: [
      [113.28, 34.855],
      [113.37, 34.88],
      [113.46, 34.905],
      [113.55, 34.92],
      [113.6, 34.927],
    ],
  },
  {
    zh: '金水河',
    en: 'Jinshui River',
    rank: 1,
    line: [
      [113.58, 34.68],
      [113.61, 34.72],
      [113.645, 34.755],
      [113.68, 34.78],
      [113.725, 34.8],
    ],
  },
  {
    zh: '熊耳河',
    en: "Xiong'er River",
    rank: 1,
    line: [
      [113.63, 34.695],
      [113.66, 34.73],
      [113.7, 34.755],
      [113.745, 34.78],
      [113.765, 34.795],
    ],
  },
  {
    zh: '东风渠',
    en: 'Dongfeng Canal',
    rank: 1,
    canal: true,
    line: [
      [113.615, 34.85],
      [113.66, 34.825],
      [113.7, 34.805],
      [113.74, 34.79],
      [113.785, 34.8],
      [113.83, 34.824],
    ],
  },
  {
    zh: '七里河',
    en: 'Qili River',
    rank: 1,
    line: [
      [113.68, 34.64],
      [113.71, 34.68],
      [113.755, 34.72],
      [113.79, 34.76],
      [113.797, 34.804],
    ],
  },
  {
    zh: '潮河',
    en: 'Chao River',
    rank: 1,
    line: [
      [113.72, 34.59],
      [113.76, 34.65],
      [113.81, 34.7],
      [113.825, 34.76],
      [113.81, 34.81],
    ],
  },
  {
    zh: '黄水河',
    en: 'Huangshui River',
    rank: 1,
    line: [
      [113.66, 34.58],
      [113.69, 34.5],
      [113.72, 34.44],
      [113.755, 34.375],
    ],
  },
  {
    zh: '梅河',
    en: 'Mei River',
    rank: 1,
    line: [
      [113.85, 34.52],
      [113.86, 34.45],
      [113.87, 34.38],
      [113.865, 34.3],
    ],
  },
  {
    zh: '丈八沟',
    en: 'Zhangba Ditch',
    rank: 1,
    line: [
      [113.89, 34.62],
      [113.96, 34.57],
      [114.04, 34.54],
      [114.14, 34.52],
    ],
  },
  {
    zh: '南水北调总干渠',
    en: 'South–North Main Canal',
    rank: 1,
    canal: true,
    line: [
      [113.6, 34.3],
      [113.66, 34.37],
      [113.75, 34.46],
      [113.76, 34.56],
      [113.72, 34.64],
      [113.64, 34.68],
      [113.57, 34.7],
      [113.51, 34.75],
      [113.42, 34.81],
      [113.31, 34.85],
      [113.23, 34.885],
    ],
  },
]

export const lakes: Lake[] = [
  { zh: '尖岗水库', en: 'Jiangang Reservoir', at: [113.567, 34.683], half: [700, 1500] },
  { zh: '常庄水库', en: 'Changzhuang Reservoir', at: [113.525, 34.715], half: [500, 1000] },
  { zh: '西流湖', en: 'Xiliu Lake', at: [113.557, 34.755], half: [350, 1500] },
  { zh: '龙湖', en: 'Long Lake', at: [113.75, 34.812], half: [1500, 1200] },
  { zh: '龙子湖', en: 'Longzi Lake', at: [113.805, 34.79], half: [1000, 900] },
  { zh: '雁鸣湖', en: 'Yanming Lake', at: [114.1, 34.84], half: [1400, 500] },
  { zh: '丁店水库', en: 'Dingdian Reservoir', at: [113.365, 34.69], half: [600, 900] },
  { zh: '白沙水库', en: 'Baisha Reservoir', at: [113.24, 34.345], half: [1800, 900] },
  { zh: '坞罗水库', en: 'Wuluo Reservoir', at: [113.06, 34.63], half: [400, 800] },
  { zh: '李湾水库', en: 'Liwan Reservoir', at: [113.4, 34.515], half: [700, 600] },
  { zh: '后胡水库', en: 'Houhu Reservoir', at: [113.66, 34.585], half: [600, 600] },
]
