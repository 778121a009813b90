import type Map from 'ol/Map.js'
import type { Token } from '../useTokens'
import { kindOf, type LegendEntry, type MapLayer, type ThingKind } from './layers'
import { scaleOf, type Scale } from './scale'

const MARGIN = 24
const LINE = 22

export interface PictureWords {
  title: string
  /** Whose ground it is, or that it is a sketch; and the day. */
  foot: string
  scale: (scale: Scale) => string
}

/**
 * The map as it is seen, with title, legend, scale and source, as PNG. Throws when tiles came from a service that does
 * not allow it.
 */
export async function pictureOf(map: Map, layers: MapLayer[], token: Token, words: PictureWords): Promise<Blob> {
  const [width = 0, height = 0] = map.getSize() ?? []
  const ratio = window.devicePixelRatio || 1
  const entries = layers.flatMap((layer) => layer.legend.map((entry) => ({ entry, layer })))
  const columns = Math.max(1, Math.floor((width - 2 * MARGIN) / 190))
  const legendHeight = Math.ceil(entries.length / columns) * LINE
  const canvas = document.createElement('canvas')
  canvas.width = (width + 2 * MARGIN) * ratio
  canvas.height = (height + legendHeight + 130) * ratio
  const pen = canvas.getContext('2d')!
  pen.scale(ratio, ratio)
  pen.fillStyle = token('paper')
  pen.fillRect(0, 0, canvas.width, canvas.height)
  write(pen, words.title, MARGIN, 40, `700 22px ${token('song')}`, token('ink'))
  paintMap(pen, map, token, width, height)
  const below = 60 + height
  paintScale(pen, scaleOf(map), words.scale(scaleOf(map)), below, token)
  write(pen, words.foot, MARGIN + 150, below + 24, `12px ${token('hei')}`, token('ink-2'))
  entries.forEach(({ entry, layer }, at) => {
    const x = MARGIN + (at % columns) * 190
    const y = below + 56 + Math.floor(at / columns) * LINE
    paintEntry(pen, entry, kindOf(layer), x, y, token)
    write(pen, entry.label, x + 34, y, `13px ${token('hei')}`, token('ink'))
  })
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}

function paintMap(pen: CanvasRenderingContext2D, map: Map, token: Token, width: number, height: number): void {
  pen.save()
  pen.translate(MARGIN, 60)
  pen.beginPath()
  pen.rect(0, 0, width, height)
  pen.clip()
  pen.fillStyle = token('sunk')
  pen.fillRect(0, 0, width, height)
  const drawn = map.getTargetElement()?.querySelectorAll<HTMLCanvasElement>('.ol-layer canvas, canvas.ol-layer')
  for (const canvas of drawn ?? []) {
    if (canvas.width === 0) continue
    const opacity = Number((canvas.parentNode as HTMLElement).style.opacity || canvas.style.opacity || 1)
    const matrix = /^matrix\(([^)]*)\)$/.exec(canvas.style.transform)?.[1] ?? '1, 0, 0, 1, 0, 0'
    const [a = 1, b = 0, c = 0, d = 1, right = 0, down = 0] = matrix.split(',').map(Number)
    pen.save()
    pen.globalAlpha = opacity
    pen.transform(a, b, c, d, right, down)
    pen.drawImage(canvas, 0, 0)
    pen.restore()
  }
  pen.strokeStyle = token('rule-2')
  pen.strokeRect(0.5, 0.5, width - 1, height - 1)
  pen.restore()
}

function paintScale(pen: CanvasRenderingContext2D, scale: Scale, words: string, top: number, token: Token): void {
  pen.strokeStyle = token('ink')
  pen.beginPath()
  pen.moveTo(MARGIN, top + 14)
  pen.lineTo(MARGIN, top + 20)
  pen.lineTo(MARGIN + scale.width, top + 20)
  pen.lineTo(MARGIN + scale.width, top + 14)
  pen.stroke()
  write(pen, words, MARGIN + 4, top + 17, `12px ${token('hei')}`, token('ink'))
}

function paintEntry(
  pen: CanvasRenderingContext2D,
  entry: LegendEntry,
  kind: ThingKind,
  x: number,
  y: number,
  token: Token,
): void {
  pen.fillStyle = pen.strokeStyle = token(entry.colour)
  pen.beginPath()
  if (kind === 'area') {
    pen.fillRect(x, y - 11, 22, 13)
    pen.strokeStyle = token('rule-2')
    pen.strokeRect(x + 0.5, y - 10.5, 21, 12)
  } else if (kind === 'line') {
    pen.lineWidth = 3
    pen.setLineDash(entry.dashed ? [7, 4] : [])
    pen.moveTo(x, y - 5)
    pen.lineTo(x + 24, y - 5)
    pen.stroke()
    pen.setLineDash([])
    pen.lineWidth = 1
  } else {
    markPath(pen, entry, x + 11, y - 5)
    if (entry.shape === 'ring') pen.stroke()
    else pen.fill()
  }
}

function markPath(pen: CanvasRenderingContext2D, entry: LegendEntry, x: number, y: number): void {
  const corners: Record<string, [number, number][]> = {
    triangle: [[0, -7], [7, 6], [-7, 6]], // prettier-ignore
    diamond: [[0, -7], [7, 0], [0, 7], [-7, 0]], // prettier-ignore
    square: [[-6, -6], [6, -6], [6, 6], [-6, 6]], // prettier-ignore
  }
  const path = corners[entry.shape ?? '']
  if (!path) return pen.arc(x, y, 6, 0, 2 * Math.PI)
  path.forEach(([right, down], at) => (at ? pen.lineTo(x + right, y + down) : pen.moveTo(x + right, y + down)))
  pen.closePath()
}

function write(pen: CanvasRenderingContext2D, words: string, x: number, y: number, font: string, colour: string): void {
  pen.font = font
  pen.fillStyle = colour
  pen.fillText(words, x, y)
}
