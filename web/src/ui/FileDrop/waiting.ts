import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** A file on its way, kept in the browser so that neither a reload nor a lost network loses it. */
export interface Waiting {
  id: string
  /** Whose it is: another person at the same machine neither sees nor sends it. */
  account: string
  /** The place it goes to, named by whoever shows the drop. */
  scope: string
  file: File
  name: string
  /** Where the platform takes the rest; null before it was asked. */
  address: string | null
}

interface Shelf extends DBSchema {
  waiting: { key: string; value: Waiting; indexes: { place: [string, string] } }
}

let shelf: Promise<IDBPDatabase<Shelf>> | null = null

function opened(): Promise<IDBPDatabase<Shelf>> {
  return (shelf ??= openDB<Shelf>('lingxing-uploads', 1, {
    upgrade(database) {
      database.createObjectStore('waiting', { keyPath: 'id' }).createIndex('place', ['account', 'scope'])
    },
  }))
}

/** The files of one person for one place, in the order they were chosen. */
export async function waitingAt(account: string, scope: string): Promise<Waiting[]> {
  return quietly(async () => (await opened()).getAllFromIndex('waiting', 'place', [account, scope]), [])
}

/** Keeps a file, or what has become known of it. A browser that keeps nothing still uploads. */
export async function keep(waiting: Waiting): Promise<void> {
  await quietly(async () => void (await (await opened()).put('waiting', waiting)), undefined)
}

export async function forget(id: string): Promise<void> {
  await quietly(async () => (await opened()).delete('waiting', id), undefined)
}

async function quietly<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work()
  } catch {
    return otherwise
  }
}
