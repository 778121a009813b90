import { t } from '@/locale'

/** Fewest characters of a password; the platform has the last word. */
export const LEAST_CHARACTERS = 10

export interface PasswordFaults {
  password: string
  again: string
}

/** What is wrong with a password typed twice; '' where nothing is. */
export function passwordFaults(password: string, again: string): PasswordFaults {
  const length = [...password].length
  return {
    password: length < LEAST_CHARACTERS ? t('password.short', { n: length }) : '',
    again: password === again ? '' : t('password.differs'),
  }
}
