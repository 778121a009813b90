import Feature from 'ol/Feature.js'
import type OlGeometry from 'ol/geom/Geometry.js'
import VectorLayer from 'ol/layer/Vector.js'
import type Map from 'ol/Map.js'
import VectorSource from 'ol/source/Vector.js'
import '../src/styles/tokens.css'
import type { Position } from '../src/ui/map/grids'
import { CITY, openCityMap } from '../src/ui/map/cityMap'
import { openGround } from '../src/ui/map/ground'
import type { MapLayer, MapThing } from '../src/ui/map/layers'
import { entryStyle } from '../src/ui/map/styles'
import { geometryOf } from '../src/ui/map/thingLayers'

// 10,000 lines and 50,000 points over the city, on the map as pages use it and on plain vector layers of the same library.

const LINES = 10_000
const POINTS = 50_000
const POSITIONS = 20

/** The same sequence each time (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const next = sequence(2019)
const somewhere = (): Position => [112.85 + next() * 1.3, 34.3 + next() * 0.6]

function line(): Position[] {
  const [x, y] = somewhere()
  const heading = next() * 2 * Math.PI
  return Array.from({ length: POSITIONS }, (_, at): Position => {
    const along = at * 0.0015
    const aside = Math.sin(at * 0.9) * 0.0006
    return [
      x + Math.cos(heading) * along - Math.sin(heading) * aside,
      y + Math.sin(heading) * along + Math.cos(heading) * aside,
    ]
  })
}

const lines: MapThing[] = Array.from({ length: LINES }, (_, at) => ({
  id: `line-${at}`,
  name: `${at}`,
  entry: 'met',
  geometry: { type: 'LineString', coordinates: line() },
}))
const points: MapThing[] = Array.from({ length: POINTS }, (_, at) => ({
  id: `point-${at}`,
  name: `${at}`,
  entry: 'open',
  geometry: { type: 'Point', coordinates: somewhere() },
}))
const layers: MapLayer[] = [
  { key: 'lines', name: 'lines', things: lines, legend: [{ key: 'met', label: '', colour: 'w3' }] },
  {
    key: 'points',
    name: 'points',
    things: points,
    clustered: true,
    legend: [{ key: 'open', label: '', colour: 'dai' }],
  },
]

const style = getComputedStyle(document.documentElement)
const token = (name: string) => style.getPropertyValue(`--lx-${name}`).trim()
const target = document.getElementById('map')!

type Manner = 'ours' | 'plain'

function open(manner: Manner): { map: Map; dispose: () => void } {
  if (manner === 'ours') {
    const handle = openCityMap(target, null, token)
    handle.ground.show(CITY)
    handle.setLayers(layers)
    return { map: handle.ground.map, dispose: handle.ground.dispose }
  }
  const ground = openGround(target, null, [])
  ground.show(CITY)
  for (const { things, legend } of layers) {
    const source = new VectorSource<Feature<OlGeometry>>({
      features: things.map(({ geometry }) => new Feature(geometryOf(geometry, ground.projection))),
    })
    const kind = things[0]!.geometry.type === 'Point' ? 'point' : 'line'
    ground.map.addLayer(new VectorLayer({ source, style: entryStyle(legend[0]!, token, kind) }))
  }
  return { map: ground.map, dispose: ground.dispose }
}

const drawn = (map: Map) => new Promise((resolve) => map.once('rendercomplete', resolve))
const still = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Times between frames while something is done, milliseconds. */
async function frames(deed: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  let last = performance.now()
  let going = true
  const tick = (now: number) => {
    times.push(now - last)
    last = now
    if (going) requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
  await deed()
  going = false
  return times.slice(1)
}

function animate(map: Map, to: { center?: number[]; zoom?: number }, duration: number): Promise<unknown> {
  return new Promise((resolve) => map.getView().animate({ ...to, duration }, resolve))
}

async function pan(map: Map): Promise<void> {
  const view = map.getView()
  for (const [right, down] of [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ] as const) {
    // prettier-ignore
    const [x, y] = view.getCenter() as Position
    const far = 400 * view.getResolution()!
    await animate(map, { center: [x + right * far, y + down * far] }, 800)
    await still(250)
  }
}

async function zoom(map: Map): Promise<void> {
  const from = map.getView().getZoom()!
  for (const by of [1, 2, 3, 2, 1, 0]) {
    await animate(map, { zoom: from + by }, 500)
    await still(250)
  }
}

export interface Measured {
  first: number
  pan: number[]
  zoom: number[]
}

/** Opens the map, moves over it, nears and leaves. */
async function run(manner: Manner): Promise<Measured> {
  const begun = performance.now()
  const { map, dispose } = open(manner)
  await drawn(map)
  const first = performance.now() - begun
  await still(500)
  const measured = { first, pan: await frames(() => pan(map)), zoom: await frames(() => zoom(map)) }
  dispose()
  target.replaceChildren()
  return measured
}

Object.assign(window, { run })
document.body.dataset['ready'] = 'true'
