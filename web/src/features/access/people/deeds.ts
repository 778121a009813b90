import type { Action } from '@/api/types'
import { t } from '@/locale'
import { zh } from '@/locale/zh'
import type { SentenceKey } from '@/locale'
import type { Person } from './types'

/** What an administrator can do with an account now, and for the rest why not. */
export function deedsOn(person: Person, own: boolean): Action[] {
  const disabled = person.state === 'DISABLED'
  return [
    disabled ? act('ENABLE', true, 'person.enable.why') : act('ENABLE', false, 'person.notDisabled'),
    disabled ? act('RESET', false, 'person.isDisabled') : resetOf(person),
    disabled
      ? act('DISABLE', false, 'person.isDisabled')
      : own
        ? act('DISABLE', false, 'person.notSelf')
        : act('DISABLE', true, 'person.disable.why'),
  ]
}

function resetOf(person: Person): Action {
  return person.state === 'INVITED'
    ? act('RESET', false, 'person.invitedNotYet')
    : act('RESET', true, 'person.reset.why')
}

function act(deed: string, possible: boolean, why: SentenceKey): Action {
  // both languages say what the screen says now; the list shows the one of the screen
  return { deed, possible, why: { zh: zh[why], en: t(why) } }
}
