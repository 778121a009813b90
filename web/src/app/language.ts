import { setLanguage, type Language } from '@/locale'

const KEPT = 'lingxing.language'

/** The language kept in this browser, or Chinese: the texts are. `?lang=en` in an address overrules for links sent abroad. */
export async function startLanguage(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEPT)
  await setLanguage(asked === 'en' ? 'en' : 'zh')
}

export async function chooseLanguage(wanted: Language): Promise<void> {
  localStorage.setItem(KEPT, wanted)
  await setLanguage(wanted)
}
