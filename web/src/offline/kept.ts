import type { Answer } from '@/api/client'
import type { Kept, Store } from './store'

/** Keeps what the platform answered a person, so that it can be read without a network. */
export async function keep(store: Store, owner: string, path: string, answer: Answer<unknown>): Promise<void> {
  const { data, version } = answer
  await store.put('kept', { owner, path, data, version, at: new Date().toISOString() })
}

export async function keptAnswer(store: Store, owner: string, path: string): Promise<Kept | undefined> {
  return store.get('kept', [owner, path])
}
