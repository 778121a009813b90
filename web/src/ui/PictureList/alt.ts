import type { FileView } from '@/api/files'
import { t } from '@/locale'
import { dayAndTime } from '@/locale/dates'

/** What stands for a picture where it cannot be seen: its name, and when it was taken where the camera wrote it. */
export function altOf(file: FileView): string {
  const name = file.name.replace(/\.[^.]{1,5}$/, '')
  return file.takenAt ? t('pictures.alt', { name, at: dayAndTime(file.takenAt) }) : name
}
