import type { SentenceKey } from '@/locale'

export interface Section {
  name: string
  to: string
  text: SentenceKey
  /** Shown to holders of this role only. */
  role?: string
}

/** The navigation of the console, in the order of the working day. */
export const sections: Section[] = [
  { name: 'home', to: '/', text: 'nav.home' },
  { name: 'documents', to: '/documents', text: 'nav.documents' },
]
