import { t } from '@/locale'

/** `47:12`, `1:22:05`. */
export function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return hours ? `${hours}:${rest}` : rest
}

/** `1 小时 22 分`, `48 分`. */
export function hoursAndMinutes(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  return minutes < 60
    ? t('patrols.minutes', { n: minutes })
    : t('patrols.hours', { h: Math.floor(minutes / 60), m: minutes % 60 })
}

/** `5.2 公里`, `180 米`. */
export function distance(metres: number): string {
  return metres < 1000
    ? t('patrols.metres', { n: Math.round(metres) })
    : t('patrols.kilometres', { n: (metres / 1000).toFixed(1) })
}
