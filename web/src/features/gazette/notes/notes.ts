import type { Position } from '@/offline/deed'
import type { Note, NoteField } from './types'

/** Fields that were set after the note was taken, with who did it, in the order of time. */
export function fieldsChanged({ set, by, doneAt }: Note): { field: NoteField; by: string; at: string }[] {
  return (Object.entries(set) as [NoteField, Note['set'][NoteField]][])
    .filter(([, setting]) => setting.by !== by || setting.at !== doneAt)
    .map(([field, setting]) => ({ field, ...setting }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** `34.76012 N 113.65034 E`: five decimals are a metre. */
export function placeOf({ latitude, longitude }: Position): string {
  const part = (degrees: number, positive: string, negative: string) =>
    `${Math.abs(degrees).toFixed(5)} ${degrees < 0 ? negative : positive}`
  return `${part(latitude, 'N', 'S')} ${part(longitude, 'E', 'W')}`
}
