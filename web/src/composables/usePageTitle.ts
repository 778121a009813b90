import { watchEffect } from 'vue'
import { t } from '@/locale'

/** Names the browser's tab after the page. */
export function usePageTitle(title: () => string): void {
  watchEffect(() => {
    const name = title()
    document.title = name ? `${name}　${t('app.name')}` : t('app.name')
  })
}
