import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb'
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
  /** Patrols that go on at this moment, with what was seen so far. */
  running: { key: string; value: Running; indexes: { owner: string } }
  /** Where the device was on them, each place as it came. */
  fixes: { key: number; value: KeptFix; indexes: { patrol: string } }
}

/** A patrol that goes on, or pauses. */
export interface Running {
  id: string
  owner: string
  /** What the module keeps of it. */
  content: unknown
}

export interface KeptFix {
  patrol: string
  /** Stretches between pauses, from 0. */
  leg: number
  longitude: number
  latitude: number
  /** Milliseconds since 1970 by the device's clock. */
  at: number
  accuracy: number | null
}

export interface Kept {
  owner: string
  path: string
  data: unknown
  version: string | null
  at: string
}

export type Store = IDBPDatabase<Schema>
export type StoreName = StoreNames<Schema>
export type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>

const VERSION = 2

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
      if (from < 2) {
        database.createObjectStore('running', { keyPath: 'id' }).createIndex('owner', 'owner')
        database.createObjectStore('fixes', { autoIncrement: true }).createIndex('patrol', 'patrol')
      }
    },
    blocking() {
      store.close()
      outdated()
    },
  })
  return store
}
