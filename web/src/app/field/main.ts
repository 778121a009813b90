import { createPinia } from 'pinia'
import { createApp } from 'vue'
import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/styles/pieces.css'
import '@/styles/field.css'
import '@/app/appearance'
import '@/features/gazette/notes/deeds'
import '@/features/problems/field/deeds'
import '@/features/patrols/field/deeds'
import '@/features/assessment/field/deeds'
import { useAbout, type About } from '@/app/about'
import { startLanguage } from '@/app/language'
import { useField } from '@/offline'
import FieldShell from './FieldShell.vue'
import { install } from './installing'
import { fieldRouter } from './routes'

/** Starts from what lies on the device and asks the platform afterwards: the first picture needs no network. */
async function start(): Promise<void> {
  const pinia = createPinia()
  const app = createApp(FieldShell).use(pinia)
  const field = useField(pinia)
  await Promise.all([startLanguage(), field.start()])
  app.use(fieldRouter(pinia))
  app.mount('#app')
  void field.read<About>('/about').then(
    ({ data }) => (useAbout(pinia).about = data),
    () => undefined,
  )
  void install()
  void import('@/styles/faces')
}

void start()
