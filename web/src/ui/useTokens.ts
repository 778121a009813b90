import { shallowRef, type ShallowRef } from 'vue'

/** A value of the design by its name: `token('dai')` is the colour of the next deed, light or dark as the page is. */
export type Token = (name: string) => string

const read: () => Token = () => {
  const style = getComputedStyle(document.documentElement)
  return (name) => style.getPropertyValue(`--lx-${name}`).trim()
}
let current: ShallowRef<Token> | null = null

/** The tokens as they are now; a new value when light and dark change. For what draws on a canvas and sees no style sheet. */
export function useTokens(): Readonly<ShallowRef<Token>> {
  if (current) return current
  const tokens = shallowRef(read())
  new MutationObserver(() => (tokens.value = read())).observe(document.documentElement, { attributeFilter: ['class'] })
  return (current = tokens)
}
