import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { registeredWaters } from './reaches'

const FILE = resolve(__dirname, '../../../../../platform/src/main/resources/registers/waters-410100.json')

/** One line a piece, so that a change of the drawing is seen where it is. */
function written(): string {
  const waters = registeredWaters().map(({ pieces, ...water }) => {
    const head = JSON.stringify(water).slice(0, -1)
    return `${head},"pieces":[\n  ${pieces.map((piece) => JSON.stringify(piece)).join(',\n  ')}\n]}`
  })
  return `[\n${waters.join(',\n')}\n]\n`
}

it('the waters of the demonstration lie where the sketch draws them (LINGXING_REWRITE=1 writes them anew)', () => {
  if (process.env['LINGXING_REWRITE']) writeFileSync(FILE, written())
  expect(readFileSync(FILE, 'utf8')).toBe(written())
})
