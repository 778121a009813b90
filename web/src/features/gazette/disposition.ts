import { say, t } from '@/locale'
import type { Disposition } from './types'

const short = {
  DECIDES: 'disposition.DECIDES',
  DEFINES: 'disposition.DEFINES',
  DUTY: 'disposition.DUTY',
  REGISTER: 'disposition.REGISTER',
  FOR_OFFICER: 'disposition.FOR_OFFICER',
  NOT_EXECUTABLE: 'disposition.NOT_EXECUTABLE',
  NOT_YET: 'disposition.NOT_YET',
} as const

/** What became of a provision in a word, where there is no room for the platform's own. */
export function shortly(disposition: Disposition): string {
  return disposition.code in short ? t(short[disposition.code as keyof typeof short]) : say(disposition)
}
