// Frame times of the map under load, ours beside plain layers, in turn in one browser. Prints rows for bench/RESULTS.md.
import { loadavg } from 'node:os'
import { chromium } from 'playwright-core'
import { createServer } from 'vite'

const ROUNDS = Number(process.env.ROUNDS ?? 3)
const server = await createServer({ server: { port: 0 }, logLevel: 'error' })
await server.listen()
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
})
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
const address = server.resolvedUrls.local[0]
// the first visit makes the development server bundle the libraries
await page.goto(`${address}bench/map.html`, { waitUntil: 'networkidle' })
await page.reload({ waitUntil: 'networkidle' })
await page.locator('body[data-ready]').waitFor()

const rounds = { plain: [], ours: [] }
for (let round = 0; round < ROUNDS; round++)
  for (const manner of ['plain', 'ours']) rounds[manner].push(await page.evaluate((name) => window.run(name), manner))
await browser.close()
await server.close()

const at = (times, share) =>
  [...times].sort((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * share))]
const all = (manner, deed) => rounds[manner].flatMap((measured) => measured[deed])
const words = (times) =>
  `median ${at(times, 0.5).toFixed(0)} ms, 95 of 100 within ${at(times, 0.95).toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms (${times.length} frames)`
const day = new Date().toISOString().slice(0, 10)
const machine = `load ${loadavg()[0].toFixed(2)}`
for (const manner of ['ours', 'plain']) {
  const name = manner === 'ours' ? 'map of the city' : 'plain vector layers, untuned'
  const first = at(
    rounds[manner].map((measured) => measured.first),
    0.5,
  ).toFixed(0)
  console.log(
    `| ${day} | 10,000 lines and 50,000 points, ${name}: until first drawn | ${first} ms (median of ${ROUNDS}) | | ${machine} |`,
  )
  for (const deed of ['pan', 'zoom'])
    console.log(
      `| ${day} | the same, ${manner}: frames while ${deed === 'pan' ? 'panning' : 'zooming'} | ${words(all(manner, deed))} | | ${machine} |`,
    )
}
