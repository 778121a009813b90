import type { SentenceKey } from '@/locale'

export interface Section {
  name: string
  to: string
  text: SentenceKey
  /** Shown to holders of this role, or of one of these, only. */
  role?: string | string[]
}

/** The navigation of the console, in the order of the working day. */
export const sections: Section[] = [
  { name: 'home', to: '/', text: 'nav.home' },
  { name: 'documents', to: '/documents', text: 'nav.documents' },
  { name: 'tasks', to: '/tasks', text: 'nav.tasks', role: 'OFFICER' },
  { name: 'papers', to: '/papers', text: 'nav.papers', role: ['OFFICER', 'SIGNER', 'CHIEF_OFFICE', 'CHIEF'] },
  { name: 'targets', to: '/targets', text: 'nav.targets', role: 'OFFICER' },
  { name: 'map', to: '/map', text: 'nav.map' },
  { name: 'rosters', to: '/rosters', text: 'nav.rosters', role: 'OFFICER' },
  { name: 'confirmations', to: '/confirmations', text: 'nav.confirmations', role: 'OFFICER' },
  { name: 'rules', to: '/rules', text: 'nav.rules' },
  { name: 'agencies', to: '/agencies', text: 'nav.agencies' },
  { name: 'divisions', to: '/divisions', text: 'nav.divisions' },
  { name: 'imports', to: '/imports', text: 'nav.imports', role: 'OFFICER' },
  { name: 'journal', to: '/journal', text: 'nav.journal' },
  { name: 'people', to: '/people', text: 'nav.people', role: 'ADMINISTRATOR' },
]
