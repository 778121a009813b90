import type { gallery as zh } from '../zh/gallery'

export const gallery: Record<keyof typeof zh, string> = {
  'gallery.title': 'Gallery',
  'gallery.lead':
    'Every piece of the screens in every state, in demonstrations only; light, dark and language are switched in the head of the page.',
  'gallery.room.words': 'Words and marks',
  'gallery.room.answers': 'What came and what did not',
  'gallery.room.fields': 'To be filled in',
  'gallery.room.files': 'Pictures and papers',
  'gallery.room.drawings': 'Maps and charts',
  'gallery.state.usual': 'usual',
  'gallery.state.empty': 'empty',
  'gallery.state.loading': 'loading',
  'gallery.state.error': 'error',
  'gallery.state.long': 'long text',
  'gallery.state.many': 'many',
  'gallery.state.chosen': 'chosen',
  'gallery.state.few': 'few',
  'gallery.state.hint': 'with a hint',
  'gallery.state.fault': 'with a fault',
  'gallery.state.small': 'small',
  'gallery.state.point': 'point',
  'gallery.state.line': 'line',
  'gallery.state.area': 'area',
  'gallery.state.bar': 'bars',
  'gallery.state.stacked': 'stacked bars',
  'gallery.state.heat': 'heat map',
}
