import type { Problem } from '@/api/types'
import { say, t } from '@/locale'

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

/** What the platform found wrong at one field of what was sent; '' where nothing. */
export function faultAt(problem: Problem | null, pointer: string): string {
  return say(problem?.errors?.find((fault) => fault.pointer === pointer))
}
