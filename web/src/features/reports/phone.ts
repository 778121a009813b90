import { t } from '@/locale'

const MOBILE = 11

/** What is wrong with a telephone number, in words; empty where it is none at all or right. */
export function phoneFault(typed: string): string {
  const digits = typed.replace(/[\s-]/g, '')
  if (digits === '') return ''
  if (!/^\d+$/.test(digits)) return t('report.phone.digits')
  if (/^0\d{9,11}$/.test(digits) || /^1[3-9]\d{9}$/.test(digits)) return ''
  if (digits.startsWith('0') || digits.length === MOBILE) return t('report.phone.wrong')
  return digits.length < MOBILE
    ? t('report.phone.short', { n: MOBILE - digits.length })
    : t('report.phone.long', { n: digits.length - MOBILE })
}
