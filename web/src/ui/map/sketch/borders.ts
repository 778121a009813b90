import type { Position } from '../grids'

/**
 * Borders of the sketch, drawn by hand for this map: a few positions for each piece of border, right to some kilometres.
 * Each piece stands here once and is shared by the units on both sides, so that nothing gapes and nothing overlaps.
 */

/** Where three borders meet, or a border meets the edge of the city. */
export const corners = {
  'gongyi-north-west': [112.83, 34.84],
  'sishui-mouth': [113.2, 34.86],
  'guangwu-north': [113.46, 34.96],
  huayuankou: [113.71, 34.92],
  'madu-east': [113.85, 34.91],
  langchenggang: [114.22, 34.86],
  'zhongmu-south': [114.03, 34.45],
  'airport-south': [113.92, 34.4],
  'juci-hills': [113.53, 34.34],
  'ying-south': [113.3, 34.38],
  'song-west': [112.86, 34.54],
  'song-east': [113.17, 34.55],
  'wuzhi-hill': [113.26, 34.63],
  'shangjie-south': [113.26, 34.75],
  'shangjie-north': [113.24, 34.82],
  'jiangang-west': [113.5, 34.64],
  mazhai: [113.49, 34.7],
  xushui: [113.48, 34.77],
  gouzhao: [113.49, 34.84],
  laoyachen: [113.61, 34.83],
  'north-ring': [113.63, 34.815],
  'erqi-tower': [113.645, 34.765],
  'zijing-hill': [113.665, 34.757],
  shibalihe: [113.66, 34.62],
  'houzhai-south': [113.63, 34.61],
  yanzhuang: [113.71, 34.765],
  'baisha-north': [113.86, 34.85],
  'baisha-south': [113.92, 34.73],
  chaohe: [113.73, 34.735],
  nancao: [113.77, 34.63],
  jiulong: [113.8, 34.61],
  bagang: [113.93, 34.62],
} as const satisfies Record<string, Position>

export type Corner = keyof typeof corners

/** A piece of border from corner to corner, with what lies between. */
export type Piece = readonly [from: Corner, to: Corner, ...between: Position[]]

/** The edge of the city along the Yellow River, from west to east. */
export const river = {
  gongyiRiver: ['gongyi-north-west', 'sishui-mouth', [112.92, 34.83], [113, 34.85], [113.08, 34.855], [113.14, 34.84]],
  xingyangRiver: ['sishui-mouth', 'guangwu-north', [113.27, 34.88], [113.33, 34.91], [113.4, 34.945]],
  huijiRiver: ['guangwu-north', 'huayuankou', [113.52, 34.95], [113.58, 34.93], [113.64, 34.92]],
  jinshuiRiver: ['huayuankou', 'madu-east', [113.77, 34.91], [113.81, 34.903]],
  zhongmuRiver: ['madu-east', 'langchenggang', [113.93, 34.91], [114.01, 34.89], [114.08, 34.875], [114.15, 34.88]],
} as const satisfies Record<string, Piece>

export const pieces = {
  ...river,
  zhongmuEast: [
    'langchenggang',
    'zhongmu-south',
    [114.21, 34.8],
    [114.19, 34.73],
    [114.22, 34.67],
    [114.17, 34.61],
    [114.14, 34.54],
    [114.09, 34.49],
  ],
  airportSouth: ['zhongmu-south', 'airport-south', [113.98, 34.41]],
  xinzhengSouth: [
    'airport-south',
    'juci-hills',
    [113.89, 34.34],
    [113.83, 34.29],
    [113.75, 34.28],
    [113.68, 34.27],
    [113.61, 34.29],
    [113.56, 34.3],
  ],
  xinmiSouth: ['juci-hills', 'ying-south', [113.48, 34.34], [113.42, 34.33], [113.36, 34.36]],
  dengfengSouth: [
    'ying-south',
    'song-west',
    [113.25, 34.32],
    [113.16, 34.28],
    [113.06, 34.26],
    [112.97, 34.27],
    [112.89, 34.31],
    [112.83, 34.35],
    [112.82, 34.42],
    [112.84, 34.49],
  ],
  gongyiWest: ['song-west', 'gongyi-north-west', [112.85, 34.61], [112.82, 34.67], [112.83, 34.73], [112.82, 34.79]],
  songRidge: ['song-west', 'song-east', [112.93, 34.57], [113, 34.55], [113.07, 34.53], [113.13, 34.54]],
  gongyiXinmi: ['song-east', 'wuzhi-hill', [113.2, 34.58], [113.23, 34.61]],
  dengfengXinmi: ['song-east', 'ying-south', [113.17, 34.49], [113.2, 34.44], [113.26, 34.41]],
  gongyiXingyang: ['wuzhi-hill', 'shangjie-south', [113.27, 34.68]],
  gongyiShangjie: ['shangjie-south', 'shangjie-north', [113.24, 34.785]],
  gongyiSishui: ['shangjie-north', 'sishui-mouth', [113.22, 34.84]],
  shangjieXingyang: [
    'shangjie-south',
    'shangjie-north',
    [113.3, 34.74],
    [113.34, 34.77],
    [113.34, 34.81],
    [113.3, 34.83],
  ],
  xingyangXinmi: ['wuzhi-hill', 'jiangang-west', [113.33, 34.63], [113.4, 34.65], [113.45, 34.65]],
  xingyangErqi: ['jiangang-west', 'mazhai', [113.48, 34.67]],
  xingyangZhongyuan: ['mazhai', 'xushui', [113.47, 34.73]],
  xingyangHighTech: ['xushui', 'gouzhao', [113.49, 34.8]],
  xingyangHuiji: ['gouzhao', 'guangwu-north', [113.45, 34.88], [113.44, 34.92]],
  highTechHuiji: ['gouzhao', 'laoyachen', [113.55, 34.85]],
  highTechZhongyuan: ['xushui', 'laoyachen', [113.53, 34.77], [113.58, 34.78], [113.6, 34.8]],
  zhongyuanHuiji: ['laoyachen', 'north-ring'],
  huijiJinshui: ['north-ring', 'huayuankou', [113.66, 34.84], [113.69, 34.87], [113.7, 34.9]],
  zhongyuanJinshui: ['north-ring', 'erqi-tower', [113.638, 34.79]],
  zhongyuanErqi: ['mazhai', 'erqi-tower', [113.55, 34.7], [113.6, 34.72], [113.625, 34.745]],
  erqiJinshui: ['erqi-tower', 'zijing-hill'],
  erqiGuancheng: ['zijing-hill', 'shibalihe', [113.662, 34.72], [113.67, 34.68], [113.67, 34.65]],
  erqiXinmi: ['jiangang-west', 'houzhai-south', [113.56, 34.615]],
  erqiXinzheng: ['houzhai-south', 'shibalihe'],
  xinmiXinzheng: [
    'houzhai-south',
    'juci-hills',
    [113.64, 34.57],
    [113.65, 34.53],
    [113.62, 34.48],
    [113.57, 34.44],
    [113.54, 34.39],
  ],
  guanchengJinshui: ['zijing-hill', 'yanzhuang', [113.69, 34.762]],
  jinshuiEast: ['yanzhuang', 'baisha-north', [113.715, 34.8], [113.74, 34.825], [113.79, 34.845]],
  jinshuiZhongmu: ['baisha-north', 'madu-east', [113.855, 34.88]],
  eastZhongmu: ['baisha-north', 'baisha-south', [113.9, 34.83], [113.93, 34.78]],
  eastGuancheng: ['yanzhuang', 'chaohe', [113.72, 34.75]],
  eastEconomic: ['chaohe', 'baisha-south', [113.8, 34.73], [113.87, 34.72]],
  guanchengEconomic: ['chaohe', 'nancao', [113.74, 34.7], [113.76, 34.66]],
  guanchengXinzheng: ['shibalihe', 'nancao', [113.72, 34.615]],
  economicXinzheng: ['nancao', 'jiulong'],
  economicAirport: ['jiulong', 'bagang', [113.86, 34.605]],
  economicZhongmu: ['baisha-south', 'bagang', [113.95, 34.68]],
  xinzhengAirport: ['jiulong', 'airport-south', [113.79, 34.56], [113.785, 34.5], [113.8, 34.45], [113.86, 34.41]],
  airportZhongmu: ['bagang', 'zhongmu-south', [113.97, 34.58], [114, 34.52]],
} as const satisfies Record<string, Piece>

export type PieceName = keyof typeof pieces

export interface UnitBorder {
  code: string
  zh: string
  en: string
  /** Where its name is written. */
  label: Position
  /** The pieces around it, in turn; each is walked in the direction that joins the one before. */
  around: PieceName[]
}

/** The sixteen units the city's papers give tasks and targets to. */
export const unitBorders: UnitBorder[] = [
  {
    code: '410102',
    zh: '中原区',
    en: 'Zhongyuan',
    label: [113.565, 34.74],
    around: ['xingyangZhongyuan', 'highTechZhongyuan', 'zhongyuanHuiji', 'zhongyuanJinshui', 'zhongyuanErqi'],
  },
  {
    code: '410103',
    zh: '二七区',
    en: 'Erqi',
    label: [113.59, 34.665],
    around: ['xingyangErqi', 'zhongyuanErqi', 'erqiJinshui', 'erqiGuancheng', 'erqiXinzheng', 'erqiXinmi'],
  },
  {
    code: '410104',
    zh: '管城区',
    en: 'Guancheng',
    label: [113.705, 34.675],
    around: ['erqiGuancheng', 'guanchengJinshui', 'eastGuancheng', 'guanchengEconomic', 'guanchengXinzheng'],
  },
  {
    code: '410105',
    zh: '金水区',
    en: 'Jinshui',
    label: [113.765, 34.87],
    around: [
      'huijiJinshui',
      'jinshuiRiver',
      'jinshuiZhongmu',
      'jinshuiEast',
      'guanchengJinshui',
      'erqiJinshui',
      'zhongyuanJinshui',
    ],
  },
  {
    code: '410106',
    zh: '上街区',
    en: 'Shangjie',
    label: [113.295, 34.785],
    around: ['gongyiShangjie', 'shangjieXingyang'],
  },
  {
    code: '410108',
    zh: '惠济区',
    en: 'Huiji',
    label: [113.575, 34.895],
    around: ['xingyangHuiji', 'huijiRiver', 'huijiJinshui', 'zhongyuanHuiji', 'highTechHuiji'],
  },
  {
    code: '410122',
    zh: '中牟县',
    en: 'Zhongmu',
    label: [114.08, 34.76],
    around: ['zhongmuRiver', 'zhongmuEast', 'airportZhongmu', 'economicZhongmu', 'eastZhongmu', 'jinshuiZhongmu'],
  },
  {
    code: '410171',
    zh: '经开区',
    en: 'Economic Zone',
    label: [113.85, 34.67],
    around: ['guanchengEconomic', 'eastEconomic', 'economicZhongmu', 'economicAirport', 'economicXinzheng'],
  },
  {
    code: '410172',
    zh: '高新区',
    en: 'High-tech Zone',
    label: [113.54, 34.81],
    around: ['xingyangHighTech', 'highTechHuiji', 'highTechZhongyuan'],
  },
  {
    code: '410173',
    zh: '航空港区',
    en: 'Airport Zone',
    label: [113.885, 34.52],
    around: ['xinzhengAirport', 'economicAirport', 'airportZhongmu', 'airportSouth'],
  },
  {
    code: '410181',
    zh: '巩义市',
    en: 'Gongyi',
    label: [113.04, 34.68],
    around: [
      'gongyiWest',
      'gongyiRiver',
      'gongyiSishui',
      'gongyiShangjie',
      'gongyiXingyang',
      'gongyiXinmi',
      'songRidge',
    ],
  },
  {
    code: '410182',
    zh: '荥阳市',
    en: 'Xingyang',
    label: [113.39, 34.72],
    around: [
      'gongyiXingyang',
      'shangjieXingyang',
      'gongyiSishui',
      'xingyangRiver',
      'xingyangHuiji',
      'xingyangHighTech',
      'xingyangZhongyuan',
      'xingyangErqi',
      'xingyangXinmi',
    ],
  },
  {
    code: '410183',
    zh: '新密市',
    en: 'Xinmi',
    label: [113.4, 34.54],
    around: ['dengfengXinmi', 'gongyiXinmi', 'xingyangXinmi', 'erqiXinmi', 'xinmiXinzheng', 'xinmiSouth'],
  },
  {
    code: '410184',
    zh: '新郑市',
    en: 'Xinzheng',
    label: [113.7, 34.36],
    around: [
      'xinmiXinzheng',
      'erqiXinzheng',
      'guanchengXinzheng',
      'economicXinzheng',
      'xinzhengAirport',
      'xinzhengSouth',
    ],
  },
  {
    code: '410185',
    zh: '登封市',
    en: 'Dengfeng',
    label: [113.04, 34.46],
    around: ['dengfengSouth', 'songRidge', 'dengfengXinmi'],
  },
  {
    code: '410199',
    zh: '郑东新区',
    en: 'Zhengdong',
    label: [113.825, 34.775],
    around: ['jinshuiEast', 'eastZhongmu', 'eastEconomic', 'eastGuancheng'],
  },
]
