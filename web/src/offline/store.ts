import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Deed, Delivered } from './deed'

/** What lies on this device. Nothing in it is ever dropped by a newer version of the program. */
interface Schema extends DBSchema {
  deeds: { key: number; value: Deed; indexes: { owner: string } }
  /** Bytes of attachments, by the attachment's number. */
  bytes: { key: string; value: Blob }
  delivered: { key: string; value: Delivered; indexes: { owner: string } }
  /** Answers kept for reading without a network, by person and address. */
  kept: { key: [string, string]; value: Kept }
  settings: { key: string; value: unknown }
}

export interface Kept {
  owner: string
  path: string
  data: unknown
  version: string | null
  at: string
}

export type Store = IDBPDatabase<Schema>

const VERSION = 1

/**
 * Opens the store, bringing an older one up to date step by step.
 *
 * @param outdated called when a newer program in another tab waits for this one to let go
 */
export async function openStore(name = 'lingxing-field', outdated: () => void = () => undefined): Promise<Store> {
  const store = await openDB<Schema>(name, VERSION, {
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore('deeds', { keyPath: 'order', autoIncrement: true }).createIndex('owner', 'owner')
        database.createObjectStore('bytes')
        database.createObjectStore('delivered', { keyPath: 'id' }).createIndex('owner', 'owner')
        database.createObjectStore('kept', { keyPath: ['owner', 'path'] })
        database.createObjectStore('settings')
      }
    },
    blocking() {
      store.close()
      outdated()
    },
  })
  return store
}
