import type { SentenceKey } from '@/locale'

export interface Part {
  /** What `meta.section` of a route names. */
  name: string
  to: string
  text: SentenceKey
  /** Shown to holders of this role, or of one of these, only. */
  role?: string | string[]
}

/** A section of the console; the line below shows the parts of the one a page lies in. */
export interface Section {
  text: SentenceKey
  /** In the order of work; the first one that a person may see is where the section leads. */
  parts: Part[]
}

const supervisors = ['OFFICER', 'CHIEF_OFFICE', 'CHIEF', 'ADMINISTRATOR']
/** Who sees tasks and reports: the office all of them, an agency its own. */
const desks = ['OFFICER', 'SIGNER', 'AGENCY']
const carriers = ['OFFICER', 'SIGNER', 'ADMINISTRATOR', 'AGENCY']
/** Who works on problems at waters. */
const riverside = ['CHIEF_OFFICE', 'CHIEF', 'GUARD', 'AGENCY', 'OFFICER']

/** Who may take in what laboratories found. */
const analysts = ['OFFICER', 'CHIEF_OFFICE', 'LABORATORY']

/** Who keeps stations and their keys. */
const instruments = ['OFFICER', 'CHIEF_OFFICE', 'ADMINISTRATOR', 'OPERATOR']
/** Who sees the register of chiefs with their telephones and accounts. */
const registrars = ['CHIEF_OFFICE', 'OFFICER', 'ADMINISTRATOR']

/** Who keeps or uses the registers of waters and chiefs. */
const keepers = ['CHIEF_OFFICE', 'CHIEF', 'OFFICER', 'ADMINISTRATOR']

/** Who sees how the units of a year stand. */
const assessors = ['CHIEF_OFFICE', 'CHIEF', 'OFFICER', 'SIGNER', 'AGENCY']

/** The navigation of the console, in the order of the working day. */
export const sections: Section[] = [
  {
    text: 'nav.home',
    parts: [
      { name: 'home', to: '/', text: 'nav.home' },
      { name: 'duties', to: '/duties', text: 'nav.duties', role: supervisors },
      { name: 'inbox', to: '/inbox', text: 'inbox.title' },
      { name: 'notices', to: '/notices/settings', text: 'notices.settings' },
    ],
  },
  {
    text: 'nav.rivers',
    parts: [
      { name: 'rivers', to: '/rivers', text: 'nav.rivers.map' },
      { name: 'waters', to: '/rivers/waters', text: 'nav.rivers.waters' },
      { name: 'river-chiefs', to: '/rivers/chiefs', text: 'nav.rivers.chiefs', role: registrars },
      { name: 'patrols', to: '/rivers/patrols', text: 'nav.patrols', role: ['CHIEF', 'GUARD', 'CHIEF_OFFICE'] },
      { name: 'problems', to: '/rivers/problems', text: 'nav.problems', role: riverside },
      { name: 'reportsPublic', to: '/rivers/reports', text: 'nav.reportsPublic', role: 'CHIEF_OFFICE' },
      { name: 'campaigns', to: '/rivers/campaigns', text: 'nav.campaigns', role: ['CHIEF_OFFICE', 'CHIEF', 'OFFICER'] },
      { name: 'river-gaps', to: '/rivers/gaps', text: 'nav.rivers.gaps', role: keepers },
    ],
  },
  {
    text: 'nav.supervision',
    parts: [
      { name: 'supervision', to: '/supervision', text: 'nav.desk', role: desks },
      { name: 'supervised', to: '/supervision/tasks', text: 'nav.supervised', role: carriers },
      { name: 'reports', to: '/supervision/reports', text: 'nav.reports', role: carriers },
      { name: 'chasing', to: '/supervision/chasing', text: 'nav.chasing', role: 'OFFICER' },
      { name: 'progress', to: '/supervision/targets', text: 'nav.progress' },
      { name: 'scores', to: '/supervision/scores', text: 'nav.scores' },
      { name: 'bulletins', to: '/supervision/bulletins', text: 'nav.bulletins', role: ['OFFICER', 'SIGNER'] },
      { name: 'sheets', to: '/scoring/sheets', text: 'nav.sheets' },
    ],
  },
  {
    text: 'nav.water',
    parts: [
      { name: 'water', to: '/water', text: 'nav.water' },
      { name: 'months', to: '/water/months', text: 'nav.months' },
      { name: 'alarms', to: '/water/alarms', text: 'nav.alarms' },
      { name: 'laboratories', to: '/water/laboratories', text: 'nav.laboratories', role: analysts },
      { name: 'stations', to: '/water/stations', text: 'nav.stations', role: instruments },
      { name: 'checks', to: '/water/checks', text: 'nav.checks', role: [...analysts, 'SIGNER'] },
      { name: 'deliveries', to: '/water/deliveries', text: 'nav.deliveries', role: [...analysts, 'OPERATOR'] },
    ],
  },
  {
    text: 'nav.assessment',
    parts: [
      { name: 'assessment', to: '/assessment', text: 'nav.assessment.round' },
      { name: 'bysheet', to: '/assessment/sheets', text: 'nav.assessment.sheets' },
      { name: 'standing', to: '/assessment/ranking', text: 'nav.standing', role: assessors },
    ],
  },
  {
    text: 'nav.gazette',
    parts: [
      { name: 'documents', to: '/documents', text: 'nav.documents' },
      { name: 'tasks', to: '/tasks', text: 'nav.tasks', role: 'OFFICER' },
      { name: 'targets', to: '/targets', text: 'nav.targets', role: 'OFFICER' },
      { name: 'rosters', to: '/rosters', text: 'nav.rosters', role: 'OFFICER' },
      { name: 'confirmations', to: '/confirmations', text: 'nav.confirmations', role: 'OFFICER' },
      { name: 'imports', to: '/imports', text: 'nav.imports', role: 'OFFICER' },
    ],
  },
  {
    text: 'nav.papers',
    parts: [
      { name: 'papers', to: '/papers', text: 'nav.papers', role: ['OFFICER', 'SIGNER', 'CHIEF_OFFICE', 'CHIEF'] },
    ],
  },
  { text: 'nav.rules', parts: [{ name: 'rules', to: '/rules', text: 'nav.rules' }] },
  {
    text: 'nav.registers',
    parts: [
      { name: 'agencies', to: '/agencies', text: 'nav.agencies' },
      { name: 'divisions', to: '/divisions', text: 'nav.divisions' },
      { name: 'map', to: '/map', text: 'nav.map' },
      { name: 'people', to: '/people', text: 'nav.people', role: 'ADMINISTRATOR' },
    ],
  },
  { text: 'nav.journal', parts: [{ name: 'journal', to: '/journal', text: 'nav.journal' }] },
]
