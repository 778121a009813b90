import type { KeptFix, Running, Store } from '@/offline'
import type { Looked } from '../matters'

/** What is kept of a patrol while it goes on. */
export interface Going {
  reach: string
  reachName: string
  post: string
  started: string
  /** Stretches begun so far, less one. */
  leg: number
  /** Since when it pauses; null while one walks. */
  pausedAt: string | null
  pausedSeconds: number
  /** Seconds by which the device's clock was ahead, each time it was compared. */
  clockAhead: number[]
  looked: Looked
  words: string
}

export interface RunningPatrol extends Running {
  content: Going
}

/** The patrol that goes on, on this device: every place is kept the moment it comes, so that a page may die at any time. */
export class RunningPatrols {
  constructor(private readonly store: Store) {}

  async begin(owner: string, content: Going): Promise<RunningPatrol> {
    const running: RunningPatrol = { id: crypto.randomUUID(), owner, content }
    await this.store.add('running', running)
    return running
  }

  /** The person's own; another's is not shown and goes on waiting. */
  async of(owner: string): Promise<RunningPatrol | null> {
    const [first] = await this.store.getAllFromIndex('running', 'owner', owner)
    return (first as RunningPatrol | undefined) ?? null
  }

  async keep(running: RunningPatrol): Promise<void> {
    await this.store.put('running', running)
  }

  async fix(fix: KeptFix): Promise<void> {
    await this.store.add('fixes', fix)
  }

  async fixes(patrol: string): Promise<KeptFix[]> {
    return this.store.getAllFromIndex('fixes', 'patrol', patrol)
  }

  /** Takes a patrol that was begun by mistake away, places and all. */
  async drop(patrol: string): Promise<void> {
    const transaction = this.store.transaction(['running', 'fixes'], 'readwrite')
    await transaction.objectStore('running').delete(patrol)
    const fixes = transaction.objectStore('fixes')
    for (const key of await fixes.index('patrol').getAllKeys(patrol)) await fixes.delete(key)
    await transaction.done
  }
}
