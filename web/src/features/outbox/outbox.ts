import { t } from '@/locale'
import type { Deed } from '@/offline'
import { isVoice, type Attachment } from '@/offline/deed'

/** How many bytes of files wait in these deeds. */
export function bytesOf(deeds: readonly Deed[]): number {
  return deeds.flatMap(({ attachments }) => attachments).reduce((sum, { size }) => sum + size, 0)
}

/** `照片 2 张，语音 12 秒`: pictures are counted, a voice and other files are called by their names. */
export function filesInWords(attachments: readonly Attachment[]): string {
  const pictures = attachments.filter(({ type }) => type.startsWith('image/')).length
  const others = attachments.filter(({ type }) => !type.startsWith('image/'))
  return [
    ...(pictures ? [t('field.note.pictureCount', { n: pictures })] : []),
    ...others.map((one) => (isVoice(one) ? one.name.replace(/\.\w+$/, '') : one.name)),
  ].join('，')
}

/** Percent of a deed's files that the platform has; null where it has none, or nothing of them is there yet. */
export function percentSent({ attachments }: Deed): number | null {
  const size = attachments.reduce((sum, one) => sum + one.size, 0)
  const sent = attachments.reduce((sum, one) => sum + one.sent, 0)
  return size === 0 || sent === 0 ? null : Math.floor((sent / size) * 100)
}

/** Seconds in the largest unit that says enough. */
export function duration(seconds: number): string {
  if (seconds < 5400) return t('field.clock.minutes', { n: Math.round(seconds / 60) })
  if (seconds < 129_600) return t('field.clock.hours', { n: Math.round(seconds / 3600) })
  return t('field.clock.days', { n: Math.round(seconds / 86_400) })
}
