import { createPinia } from 'pinia'
import { createApp, type Component } from 'vue'
import type { Router } from 'vue-router'
import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/styles/pieces.css'
import '@/styles/portal.css'
import '@/styles/print.css'
import './appearance'
import { useAbout } from './about'
import { startLanguage } from './language'

/** Starts one entry: language and the platform's word of the day first, faces after the first picture. */
export async function start(
  shell: Component,
  router: (pinia: ReturnType<typeof createPinia>) => Router,
): Promise<void> {
  const pinia = createPinia()
  const app = createApp(shell).use(pinia)
  await Promise.all([startLanguage(), useAbout(pinia).load()])
  app.use(router(pinia))
  app.mount('#app')
  void import('@/styles/faces')
}
