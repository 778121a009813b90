import { fragmentOf } from '../src/features/rules/address'

/** A page to look at; `name` names its pictures. */
export interface PageToSee {
  name: string
  address: string
}

const document = process.env['LINGXING_DOCUMENT'] ?? 'zzw-2019-54'

const withTasks = process.env['LINGXING_TASKS'] ?? 'zzb-2019-12'
const withTable = process.env['LINGXING_TABLE'] ?? 'zzb-2019-13'

const patrols = fragmentOf({
  asOf: '2019-06-18',
  knownOn: '',
  draft: {
    level: 'COUNTY',
    tenure: { from: '2019-01-01' },
    window: { from: '2019-01-01', to: '2019-05-31' },
    patrols: ['2019-04-10'],
  },
})
const term = fragmentOf({ asOf: '2019-06-18', knownOn: '', draft: { start: '2019-06-03', days: '5' } })
const refused = fragmentOf({ asOf: '2019-06-18', knownOn: '', draft: { start: '2019-06-03', days: 'x' } })
const before = fragmentOf({ asOf: '2019-03-01', knownOn: '', draft: { patrolEnd: '2019-02-25' } })

const settlement = fragmentOf({
  asOf: '2019-06-03',
  knownOn: '',
  draft: {
    service: 'LIMB_SURGERY',
    disability: 'LIMB',
    cost: '68000',
    paid: { basicInsurance: '31200.55', criticalIllness: '8000', supplementary: '0', medicalAid: '2000' },
    provider: 'DESIGNATED',
  },
})
const water = fragmentOf({
  asOf: '2019-06-03',
  knownOn: '',
  draft: { waterBody: 'RIVER', values: { dissolvedOxygen: '6.4', ammoniaNitrogen: '1.2' } },
})

/** The pages every look of the screens is checked on. */
export const pages: PageToSee[] = [
  { name: 'portal-home', address: '/' },
  { name: 'portal-documents', address: '/documents' },
  { name: 'portal-document', address: `/documents/${document}` },
  { name: 'portal-nowhere', address: '/nowhere' },
  { name: 'sign-in', address: '/console/sign-in' },
  { name: 'console-home', address: '/console/' },
  { name: 'duties-below', address: '/console/duties' },
  { name: 'assessment-round', address: '/console/assessment/2019' },
  { name: 'assessment-lots', address: '/console/assessment/2019/lots' },
  { name: 'assessment-unit', address: '/console/assessment/2019/units/410105' },
  { name: 'assessment-members', address: '/console/assessment/2019/members' },
  { name: 'assessment-sheets', address: '/console/assessment/2019/sheets?unit=410105' },
  { name: 'standing', address: '/console/assessment/2019/ranking' },
  { name: 'standing-ledger', address: '/console/assessment/2019/ledger' },
  { name: 'standing-survey', address: '/console/assessment/2019/survey' },
  { name: 'standing-vetoes', address: '/console/assessment/2019/vetoes' },
  { name: 'standing-moves', address: '/console/assessment/2019/moves' },
  { name: 'standing-compare', address: '/console/assessment/2019/compare' },
  { name: 'standing-results', address: '/console/assessment/2019/results' },
  { name: 'standing-objections', address: '/console/assessment/2019/objections' },
  { name: 'standing-corrections', address: '/console/assessment/2019/corrections' },
  { name: 'scores-public', address: '/scores' },
  { name: 'rivers', address: '/console/rivers' },
  { name: 'waters', address: '/console/rivers/waters' },
  { name: 'water-of-register', address: '/console/rivers/waters/R003' },
  { name: 'water-file', address: '/console/rivers/waters/R003/file' },
  { name: 'water-plan', address: '/console/rivers/waters/R003/plan' },
  { name: 'reach', address: '/console/rivers/reaches/R003-10' },
  { name: 'river-chiefs', address: '/console/rivers/chiefs' },
  { name: 'river-gaps', address: '/console/rivers/gaps' },
  { name: 'problems', address: '/console/rivers/problems' },
  { name: 'problem-desk', address: '/console/rivers/problems/desk' },
  { name: 'campaigns', address: '/console/rivers/campaigns' },
  { name: 'campaign', address: '/console/rivers/campaigns/four-disorders' },
  { name: 'portal-waters', address: '/waters' },
  { name: 'portal-reach', address: '/reaches/R003-10' },
  { name: 'portal-report', address: '/report' },
  { name: 'portal-report-find', address: '/report/find' },
  { name: 'patrols', address: '/console/rivers/patrols' },
  { name: 'patrol-months', address: '/console/rivers/patrols/months' },
  { name: 'duties-known', address: '/console/duties/known?due=2019-06-30&knownOn=2019-06-18' },
  { name: 'console-documents', address: '/console/documents' },
  { name: 'console-search', address: '/console/documents?q=%E5%B7%A5%E4%BD%9C%E6%97%A5' },
  { name: 'console-document', address: `/console/documents/${document}` },
  { name: 'console-document-source', address: `/console/documents/${document}?source=1` },
  { name: 'tasks', address: '/console/tasks' },
  { name: 'tasks-of-document', address: `/console/tasks?document=${withTasks}` },
  { name: 'targets', address: '/console/targets' },
  { name: 'targets-matrix', address: `/console/targets/${withTable}` },
  { name: 'rosters', address: '/console/rosters' },
  { name: 'confirmations', address: '/console/confirmations' },
  { name: 'agencies', address: '/console/agencies' },
  { name: 'imports', address: '/console/imports' },
  { name: 'journal', address: '/console/journal?entry=1' },
  { name: 'people-refused', address: '/console/people' },
  { name: 'water', address: '/console/water' },
  { name: 'water-section', address: '/console/water/sections/SF-009' },
  { name: 'water-section-year', address: '/console/water/sections/SF-009?days=365&beside=SF-001' },
  { name: 'water-months', address: '/console/water/months' },
  { name: 'water-alarms', address: '/console/water/alarms?which=ALL' },
  { name: 'water-day', address: '/console/water?day=2019-06-17' },
  { name: 'water-stations', address: '/console/water/stations' },
  { name: 'water-checks', address: '/console/water/checks' },
  { name: 'water-deliveries', address: '/console/water/deliveries?which=ALL' },
  { name: 'water-laboratories', address: '/console/water/laboratories' },
  { name: 'water-laboratory', address: '/console/water/laboratories/city-monitoring' },
  { name: 'portal-water', address: '/water' },
  { name: 'portal-water-section', address: '/water/sections/SF-001' },
  { name: 'portal-water-months', address: '/water/months' },
  { name: 'rules', address: '/console/rules' },
  { name: 'rule-new', address: '/console/rules/river/county-assessment' },
  { name: 'rule-patrols', address: `/console/rules/river/patrol-compliance${patrols}` },
  { name: 'rule-term', address: `/console/rules/calendar/add-working-days${term}` },
  { name: 'rule-refused', address: `/console/rules/calendar/add-working-days${refused}` },
  { name: 'rule-not-in-force', address: `/console/rules/river/patrol-report-due${before}` },
  { name: 'map', address: '/console/map' },
  { name: 'map-selected', address: '/console/map?column=3&unit=410183' },
  { name: 'gallery', address: '/console/gallery' },
  { name: 'portal-map', address: '/map?unit=410122' },
  { name: 'rule-settlement', address: `/console/rules/rehab/settlement${settlement}` },
  { name: 'rule-water', address: `/console/rules/water/class${water}` },
  { name: 'rule-places', address: '/console/rules/parking/berth-legality' },
  { name: 'rule-claims', address: '/console/rules/incentives/evaluate' },
  { name: 'parameters', address: '/console/parameters' },
  { name: 'parameters-of-document', address: '/console/parameters?document=zz-2019-9' },
  { name: 'parameter', address: '/console/parameters/rehab/standardLimbSurgery' },
  { name: 'decisions', address: '/console/decisions' },
  { name: 'rehearsal', address: '/console/rehearsals?rule=rehab/settlement' },
  { name: 'tries', address: '/try' },
  { name: 'try-aid', address: '/try/aid' },
  { name: 'try-loan', address: '/try/loan' },
  { name: 'try-berth', address: '/try/berth' },
  { name: 'try-days', address: '/try/working-days' },
  { name: 'try-incentives', address: '/try/incentives' },
  { name: 'portal-rules', address: '/rules' },
  { name: 'portal-rule', address: `/rules/calendar/add-working-days${term}` },
]
