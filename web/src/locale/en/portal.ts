import type { portal as zh } from '../zh/portal'

export const portal: Record<keyof typeof zh, string> = {
  'portal.place': '{city}: documents',
  'portal.nav.home': 'Start',
  'portal.nav.documents': 'Documents',
  'portal.home.title': 'What this city goes by',
  'portal.home.lead':
    '{n} {n|document is|documents are} held. Every provision can be cited, every figure has its source.',
  'portal.home.search': 'Search documents: title, number, words',
  'portal.home.latest': 'Latest documents',
  'portal.home.all': 'All documents',
  'portal.home.kinds': 'By kind',
  'portal.documents.title': 'Documents in force',
  'portal.documents.lead': 'The documents in force on {day}.',
  'portal.documents.leadAll': 'All documents held, those no longer in force among them.',
  'portal.documents.onlyInForce': 'Only those in force',
  'portal.documents.andEnded': 'With those no longer in force',
  'portal.document.cite': 'To cite a provision, open its number and copy the address.',
  'portal.document.answer.IN_FORCE': 'In force since {day}.',
  'portal.document.answer.ENDED': 'No longer in force; it ended on {day}.',
  'portal.document.answer.NOT_YET': 'Not yet in force; it begins on {day}.',
  'portal.document.answer.UNKNOWN': 'The text does not say from which day it is in force.',
}
