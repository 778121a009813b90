import type { RouterScrollBehavior } from 'vue-router'

/** Back goes where the reader was; a filter or a mark in the same page moves nothing; another page starts at its head. */
export const scrollBehavior: RouterScrollBehavior = (to, from, saved) => {
  if (saved) return saved
  if (to.path === from.path) return to.hash && to.hash !== from.hash ? atMark(to.hash) : false
  return to.hash ? false : { top: 0 }
}

function atMark(hash: string): { el: Element } | false {
  const el = document.getElementById(decodeURIComponent(hash.slice(1)))
  return el ? { el } : false
}
