/** SHA-256 (FIPS 180-4) of a short ASCII text, as words of 32 bits. The browser's own waits for a promise each time, which a search cannot. */
const K = new Uint32Array(64)
const START = new Uint32Array(8)
for (let n = 2, at = 0; at < 64; n++) {
  if ([...Array(n).keys()].slice(2).some((k) => n % k === 0)) continue
  if (at < 8) START[at] = (Math.sqrt(n) % 1) * 2 ** 32
  K[at++] = (Math.cbrt(n) % 1) * 2 ** 32
}
const words = new Uint32Array(64)

export function sha256(text: string): Uint32Array {
  const bytes = (text.length + 9 + 63) & ~63
  const message = new Uint8Array(bytes)
  for (let at = 0; at < text.length; at++) message[at] = text.charCodeAt(at)
  message[text.length] = 0x80
  new DataView(message.buffer).setUint32(bytes - 4, text.length * 8)
  const state = START.slice()
  const view = new DataView(message.buffer)
  for (let block = 0; block < bytes; block += 64) mix(state, view, block)
  return state
}

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))

function mix(state: Uint32Array, message: DataView, block: number): void {
  for (let at = 0; at < 16; at++) words[at] = message.getUint32(block + at * 4)
  for (let at = 16; at < 64; at++) {
    const early = words[at - 15]!
    const late = words[at - 2]!
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    words[at] = (words[at - 16]! + small + words[at - 7]! + large) | 0
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let at = 0; at < 64; at++) {
    const chosen = (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g))
    const first = (h + chosen + K[at]! + words[at]!) | 0
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  const added = [a, b, c, d, e, f, g, h]
  added.forEach((word, at) => (state[at] = state[at]! + word))
}
