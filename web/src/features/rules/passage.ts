/** What of a provision a step rests on: the sentence that shares most with what the step says. */

const LONGEST = 120
const SENTENCE = /[^。；！？]+[。；！？]?/g

/** The part of a text that fits words best, at most 120 signs; what was left out at either end is said by dots. */
export function fitting(text: string, words: string): string {
  const sentences = text.match(SENTENCE) ?? []
  if (text.length <= LONGEST || sentences.length === 0) return text
  const pairs = pairsIn(words)
  const figures = new Set(figuresIn(words))
  let best = { index: 0, worth: -1 }
  sentences.forEach((sentence, index) => {
    const shared = [...pairsIn(sentence)].filter((pair) => pairs.has(pair)).length
    const counted = figuresIn(sentence).filter((figure) => figures.has(figure)).length
    const worth = (shared + 4 * counted) / Math.sqrt(12 + sentence.length)
    if (worth > best.worth) best = { index, worth }
  })
  const chosen = (sentences[best.index] ?? '').trim()
  const cut = chosen.length > LONGEST ? around(chosen, pairs) : chosen
  const isStart = best.index === 0 && chosen.startsWith(cut.slice(0, 8))
  const isEnd = best.index === sentences.length - 1 && chosen.endsWith(cut.slice(-8))
  return `${isStart ? '' : '……'}${cut}${isEnd ? '' : '……'}`
}

/** The window of a long sentence in which most of the words stand, from a comma where there is one. */
function around(sentence: string, pairs: ReadonlySet<string>): string {
  let best = { at: 0, worth: -1 }
  for (let at = 0; at + LONGEST / 2 < sentence.length; at += 8) {
    const worth = [...pairsIn(sentence.slice(at, at + LONGEST))].filter((pair) => pairs.has(pair)).length
    if (worth > best.worth) best = { at, worth }
  }
  const comma = best.at === 0 ? 0 : sentence.indexOf('，', best.at) + 1
  const from = comma > 0 && comma - best.at < 30 ? comma : best.at
  return sentence.slice(from, from + LONGEST)
}

function pairsIn(text: string): Set<string> {
  const signs = text.replaceAll(/[^一-鿿]/g, '')
  return new Set(Array.from({ length: Math.max(0, signs.length - 1) }, (_, at) => signs.slice(at, at + 2)))
}

const figuresIn = (text: string): string[] => text.replaceAll(/(\d),(?=\d{3})/g, '$1').match(/\d+(?:\.\d+)?/g) ?? []
