import type { EChartsCoreOption } from 'echarts/core'
import type { Token } from '../useTokens'
import { grouped, type ChartData, type ChartKind, type ChartSeries } from './data'

export interface ChartLook {
  token: Token
  /** Wide enough for words along the rows' axis. */
  wide: boolean
  /** The words of a point, for its tip. */
  words: (series: number, row: number) => string
}

/** With more points than these a line goes without their circles. */
const MOST_SYMBOLS = 90

/** Colours for series that stand side by side; patterns go with them where they touch. */
const SERIES = ['dai', 'water', 'soon', 'done', 'suspended', 'late']
const HEAT = ['heat-0', 'heat-1', 'heat-2', 'heat-3', 'heat-4']

/** What ECharts is told, from the data and the tokens of the moment. */
export function optionsOf(kind: ChartKind, data: ChartData, look: ChartLook): EChartsCoreOption {
  const { token } = look
  return {
    animation: false,
    textStyle: { fontFamily: token('hei'), color: token('ink'), fontSize: 12 },
    aria: { enabled: true, label: { enabled: false }, decal: { show: kind === 'stacked' } },
    tooltip: tip(look, kind),
    ...(kind === 'heat' ? heat(data, look) : axes(kind, data, look)),
  }
}

function tip({ token, words }: ChartLook, kind: ChartKind): object {
  return {
    trigger: 'item',
    confine: true,
    backgroundColor: token('raise'),
    borderColor: token('rule-2'),
    textStyle: { color: token('ink'), fontSize: 13 },
    // an element, not markup: names come from documents
    formatter: (at: { seriesIndex: number; dataIndex: number; value: number[] }) => {
      const span = document.createElement('span')
      span.textContent = kind === 'heat' ? words(at.value[0]!, at.value[1]!) : words(at.seriesIndex, at.dataIndex)
      return span
    },
  }
}

/** Bars lie, so that names of rows are read without turning the head; lines run to the right, as time does. */
function axes(kind: ChartKind, data: ChartData, look: ChartLook): object {
  const { token } = look
  const lying = kind !== 'line'
  const names = {
    type: 'category',
    data: data.rows,
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: token('rule-ink') }, ...(data.ranks ? { show: false } : {}) },
    axisLabel: lying ? { ...rowLabel(look), interval: 0 } : { color: token('ink'), fontSize: 12 },
  }
  const values = {
    type: 'value',
    splitLine: { lineStyle: { color: token('rule') } },
    axisLabel: { color: token('ink-2'), formatter: grouped },
    ...(data.ranks ? { inverse: true, min: 1, minInterval: 1 } : {}),
  }
  return {
    grid: {
      left: 8,
      right: lying ? 64 : look.wide ? 110 : 56,
      top: kind === 'stacked' ? 28 : 8,
      bottom: 8,
      containLabel: true,
    },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    legend: kind === 'stacked' ? legend(token) : undefined,
    series: data.series.map((one, at) => series(kind, one, at, data, look)),
  }
}

/** A long name is cut; its tip and the table have all of it. */
const rowLabel = ({ token, wide }: ChartLook): object => ({
  color: token('ink'),
  fontSize: 12,
  width: wide ? 180 : 96,
  overflow: 'truncate',
})

/** On one line however many there are: it is leafed through where they do not fit. */
const legend = (token: Token): object => ({
  type: 'scroll',
  top: 0,
  left: 8,
  itemWidth: 16,
  itemHeight: 12,
  textStyle: { color: token('ink'), fontSize: 12 },
})

function series(kind: ChartKind, one: ChartSeries, at: number, data: ChartData, { token }: ChartLook): object {
  const colour = token(one.colour ?? (one.target ? 'ink-3' : SERIES[at % SERIES.length]!))
  if (kind === 'line')
    return {
      type: 'line',
      connectNulls: true,
      name: one.name,
      data: one.values.map((value, row) => (one.marks?.[row] ? marked(value, data.ceiling, token) : value)),
      symbolSize: 6,
      lineStyle: { color: colour, width: one.target ? 1.5 : 2.5, type: one.target ? 'dashed' : 'solid' },
      itemStyle: { color: colour },
      showSymbol: !one.target && (one.values.length <= MOST_SYMBOLS || !!one.marks?.some(Boolean)),
      symbol: one.values.length <= MOST_SYMBOLS ? 'emptyCircle' : 'none',
      // the name stands at the end of its line, not in a legend
      endLabel: { show: true, formatter: one.name, color: token('ink'), fontSize: 12 },
      labelLayout: { moveOverlap: 'shiftY' },
      ...(at === 0 && data.bands ? { markArea: areas(data, token) } : {}),
    }
  const stacked = kind === 'stacked'
  return {
    type: 'bar',
    name: one.name,
    data: one.values,
    stack: stacked ? 'all' : undefined,
    barMaxWidth: 20,
    itemStyle: { color: colour, borderColor: token('surface'), borderWidth: stacked ? 1 : 0 },
    label: stacked
      ? undefined
      : {
          show: true,
          position: 'right',
          color: token('ink'),
          formatter: ({ value }: { value: number }) => grouped(value),
        },
    emphasis: { itemStyle: { color: colour, borderColor: token('ink'), borderWidth: 2 } },
    barCategoryGap: data.rows.length > 8 ? '30%' : '40%',
  }
}

/** A value about which something was noticed: a mark of its own shape, so that the colour never stands alone. */
const marked = (value: number | null, ceiling: number | undefined, token: Token): object | null =>
  value === null
    ? null
    : {
        value: Math.min(value, ceiling ?? value),
        symbol: 'diamond',
        symbolSize: 11,
        itemStyle: { color: token('surface'), borderColor: token('zhu'), borderWidth: 2 },
      }

/** Bands across the whole width, each with its name at the left, so that the colour never stands alone. */
function areas({ bands = [] }: ChartData, token: Token): object {
  return {
    silent: true,
    data: bands.map(({ name, from, to, colour }) => [
      {
        name,
        yAxis: from,
        itemStyle: { color: token(colour), opacity: 0.22 },
        label: { position: 'insideTopLeft', color: token('ink-2'), fontSize: 11 },
      },
      { yAxis: to ?? 'max' },
    ]),
  }
}

/** Rows downwards, series to the right, the figure in each cell, the tint by how full it is. */
function heat(data: ChartData, look: ChartLook): object {
  const { token } = look
  const cells = data.series.flatMap(({ values, fullness }, column) =>
    values.flatMap((value, row) => (value === null ? [] : [[column, row, fullness?.[row] ?? -1, value]])),
  )
  return {
    grid: { left: 8, right: 8, top: 8, bottom: 8, containLabel: true },
    xAxis: {
      type: 'category',
      data: data.series.map(({ name }) => name),
      position: 'top',
      axisTick: { show: false },
      axisLine: { lineStyle: { color: token('rule-ink') }, ...(data.ranks ? { show: false } : {}) },
      axisLabel: { color: token('ink'), fontSize: 12, interval: 0, width: 86, overflow: 'break', lineHeight: 15 },
    },
    yAxis: {
      type: 'category',
      data: data.rows,
      inverse: true,
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { ...rowLabel(look), interval: 0 },
    },
    visualMap: {
      show: false,
      type: 'piecewise',
      dimension: 2,
      pieces: [
        { max: -0.5, color: token('surface') },
        ...HEAT.map((name, at) => ({ gte: at / 5, lt: at === 4 ? 1.0001 : (at + 1) / 5, color: token(name) })),
      ],
    },
    series: [
      {
        type: 'heatmap',
        data: cells,
        label: {
          show: true,
          color: token('ink'),
          fontSize: 12,
          formatter: ({ value }: { value: number[] }) => grouped(value[3]!),
        },
        itemStyle: { borderColor: token('paper'), borderWidth: 2 },
        emphasis: { itemStyle: { borderColor: token('ink'), borderWidth: 2 } },
      },
    ],
  }
}
