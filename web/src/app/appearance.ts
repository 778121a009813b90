import { ref, watchEffect } from 'vue'

export type Appearance = 'auto' | 'light' | 'dark'

const KEPT = 'lingxing.appearance'
const system = window.matchMedia('(prefers-color-scheme: dark)')
const systemDark = ref(system.matches)
system.addEventListener('change', (event) => (systemDark.value = event.matches))

/** Light, dark, or as the system has it; kept in this browser. */
export const appearance = ref<Appearance>(read())

export function setAppearance(wanted: Appearance): void {
  appearance.value = wanted
  localStorage.setItem(KEPT, wanted)
}

watchEffect(() => {
  const dark = appearance.value === 'dark' || (appearance.value === 'auto' && systemDark.value)
  document.documentElement.classList.toggle('dark', dark)
  document.documentElement.classList.toggle('light', !dark)
})

function read(): Appearance {
  const kept = localStorage.getItem(KEPT)
  return kept === 'light' || kept === 'dark' ? kept : 'auto'
}
