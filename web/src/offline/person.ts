import type { Session } from '@/app/session'
import type { Store } from './store'

/** Who uses this device: the person last signed in here. A lapsed sign-in does not change it, signing out does. */
export async function personOf(store: Store): Promise<Session | null> {
  return ((await store.get('settings', 'person')) as Session | undefined) ?? null
}

export async function setPerson(store: Store, person: Session | null): Promise<void> {
  if (person) await store.put('settings', person, 'person')
  else await store.delete('settings', 'person')
}

/**
 * Whether the platform still has to be told that the person signed out: without a network only this device knows. Until it
 * is told nobody works here, for the cookie of the one who left would still speak for them.
 */
export async function mustSignOut(store: Store): Promise<boolean> {
  return (await store.get('settings', 'mustSignOut')) === true
}

export async function setMustSignOut(store: Store, must: boolean): Promise<void> {
  await store.put('settings', must, 'mustSignOut')
}
