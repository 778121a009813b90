import { shallowRef } from 'vue'
import type { Phrase } from '@/api/types'
import { zh, type SentenceKey } from './zh'

export type Language = 'zh' | 'en'
export type Values = Record<string, string | number>
export type { SentenceKey }

const sentences = shallowRef<Record<SentenceKey, string>>(zh)

/** The language of the screens. Read it through {@link t} and {@link say}; a template that does is drawn anew on a change. */
export const language = shallowRef<Language>('zh')

/** Changes the language; English is loaded when it is first asked for. */
export async function setLanguage(wanted: Language): Promise<void> {
  sentences.value = wanted === 'zh' ? zh : (await import('./en')).en
  language.value = wanted
  document.documentElement.lang = wanted === 'zh' ? 'zh-CN' : 'en'
}

/** The sentence of that name, with its values set in. */
export function t(key: SentenceKey, values: Values = {}): string {
  return parts(key, values)
    .map((part) => part.text)
    .join('')
}

/** A text of the platform in the language of the screens. */
export function say(phrase: Phrase | null | undefined): string {
  return phrase ? phrase[language.value] : ''
}

export interface Part {
  text: string
  /** Name of the value the part was set in for; null for the sentence's own words. */
  value: string | null
}

/**
 * A sentence cut where its values stand: `{n}` is a value, `{n|document|documents}` the word that agrees with it.
 */
export function parts(key: SentenceKey, values: Values = {}): Part[] {
  const sentence = sentences.value[key]
  const found: Part[] = []
  let last = 0
  for (const match of sentence.matchAll(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g)) {
    const [whole, name = '', one, many] = match
    if (match.index > last) found.push({ text: sentence.slice(last, match.index), value: null })
    const value = values[name]
    if (one === undefined) found.push({ text: grouped(value), value: name })
    else found.push({ text: (value === 1 ? one : many) ?? '', value: null })
    last = match.index + whole.length
  }
  if (last < sentence.length) found.push({ text: sentence.slice(last), value: null })
  return found
}

function grouped(value: string | number | undefined): string {
  return typeof value === 'number' ? value.toLocaleString('en-US') : (value ?? '')
}
