import type { Attachment, Change, Circumstances, Deed, Delivered } from './deed'
import { kindOf } from './kinds'
import type { Store, StoreName, Writing } from './store'

const DELIVERED_KEPT = 30

export interface NewDeed<C> {
  kind: string
  owner: string
  content: C
  made: Circumstances
  files?: File[]
  change?: Pick<Change, 'path' | 'version' | 'base'>
  /** What else is written with it, all or nothing, as when something kept elsewhere becomes a deed. */
  along?: { stores: StoreName[]; write: (writing: Writing) => Promise<(() => Promise<unknown>)[]> }
}

/** The deed may be done already; until the platform has answered nothing about it may change. */
export class StillUncertain extends Error {}

/** The queue of deeds on this device. Every method is one transaction of the store: done, or nothing done. */
export class Outbox {
  constructor(
    private readonly store: Store,
    private readonly changed: () => void = () => undefined,
  ) {}

  /** The person's deeds in the order in which they were done. */
  async of(owner: string): Promise<Deed[]> {
    return this.store.getAllFromIndex('deeds', 'owner', owner)
  }

  async find(order: number): Promise<Deed | undefined> {
    return this.store.get('deeds', order)
  }

  /** How many deeds of other people lie here: they are counted, never shown. */
  async ofOthers(owner: string | null): Promise<number> {
    const all = await this.store.count('deeds')
    return owner === null ? all : all - (await this.store.countFromIndex('deeds', 'owner', owner))
  }

  async delivered(owner: string): Promise<Delivered[]> {
    const all = await this.store.getAllFromIndex('delivered', 'owner', owner)
    return all.sort((a, b) => (a.deliveredAt < b.deliveredAt ? 1 : -1))
  }

  async bytes(attachment: Attachment): Promise<Blob | undefined> {
    return this.store.get('bytes', attachment.id)
  }

  /** Puts a deed at the end of the queue; throws QuotaExceededError where the device has no room for it. */
  async add<C>({ kind, owner, content, made, files = [], change, along }: NewDeed<C>): Promise<Deed<C>> {
    const attachments = files.map(attachmentOf)
    const deed: Omit<Deed<C>, 'order'> = {
      id: crypto.randomUUID(),
      key: crypto.randomUUID(),
      kind,
      owner,
      content,
      about: kindOf(kind).about(content),
      made,
      attachments,
      change: change ? { ...change, taken: [], contradictions: [] } : null,
      state: 'WAITING',
      uncertain: false,
      attempts: 0,
      problem: null,
    }
    const stores: StoreName[] = ['deeds', 'bytes', ...(along?.stores ?? [])]
    const transaction = this.store.transaction(stores, 'readwrite')
    const bytes = transaction.objectStore('bytes')
    const others = along ? await along.write(transaction) : []
    const [order] = await written(transaction, [
      () => transaction.objectStore('deeds').add(deed as Deed),
      ...files.map((file, at) => () => bytes.put(file, attachments[at]!.id)),
      ...others,
    ])
    this.changed()
    return { ...deed, order: order as number }
  }

  /** Changes what a deed says before it is delivered; it goes out under a new key. */
  async edit<C>(order: number, content: C, added: File[] = [], removed: string[] = []): Promise<void> {
    const attachments = added.map(attachmentOf)
    const transaction = this.store.transaction(['deeds', 'bytes'], 'readwrite')
    const bytes = transaction.objectStore('bytes')
    const deed = await transaction.objectStore('deeds').get(order)
    if (!deed) return
    if (deed.uncertain) throw new StillUncertain()
    const edited: Deed = {
      ...fresh(deed),
      content,
      about: kindOf(deed.kind).about(content),
      attachments: [...deed.attachments.filter(({ id }) => !removed.includes(id)), ...attachments],
    }
    await written(transaction, [
      () => transaction.objectStore('deeds').put(edited),
      ...added.map((file, at) => () => bytes.put(file, attachments[at]!.id)),
      ...removed.map((id) => () => bytes.delete(id)),
    ])
    this.changed()
  }

  /** The person's word on a contradiction: for each field the value that stands. */
  async settle(order: number, choices: Record<string, unknown>): Promise<void> {
    await this.change(order, (deed) => {
      const { merging } = kindOf(deed.kind)
      if (!deed.change || !merging) return deed
      const open = deed.change.contradictions.filter(({ field }) => !(field in choices))
      const fields = { ...merging.fields(deed.content), ...choices }
      return {
        ...fresh(deed),
        content: merging.withFields(deed.content, fields),
        change: { ...deed.change, contradictions: open },
        state: open.length ? 'CONTRADICTED' : 'WAITING',
      }
    })
  }

  /** Sends a refused deed once more as it is, under its own key. */
  async retry(order: number): Promise<void> {
    await this.change(order, (deed) => ({ ...deed, state: 'WAITING', attempts: 0, problem: null }))
  }

  /** Takes a deed back; throws {@link StillUncertain} when it may be done already. */
  async withdraw(order: number): Promise<void> {
    const deed = await this.find(order)
    if (deed?.uncertain) throw new StillUncertain()
    await this.remove(order)
  }

  /** Changes a deed as it stands in the store at that moment. */
  async change(order: number, becomes: (deed: Deed) => Deed): Promise<Deed | null> {
    const transaction = this.store.transaction('deeds', 'readwrite')
    const deed = await transaction.store.get(order)
    const next = deed ? becomes(deed) : null
    await written(transaction, next ? [() => transaction.store.put(next)] : [])
    this.changed()
    return next
  }

  /** The platform has confirmed the deed: only now it leaves the device. */
  async confirmed(deed: Deed, at: string): Promise<void> {
    const { id, kind, owner, content, made } = deed
    await this.remove(deed.order, { id, kind, owner, content, made, deliveredAt: at })
    const old = (await this.delivered(owner)).slice(DELIVERED_KEPT)
    for (const { id: gone } of old) await this.store.delete('delivered', gone)
  }

  private async remove(order: number, delivered?: Delivered): Promise<void> {
    const transaction = this.store.transaction(['deeds', 'bytes', 'delivered'], 'readwrite')
    const deed = await transaction.objectStore('deeds').get(order)
    await written(transaction, [
      ...(deed?.attachments ?? []).map(
        ({ id }) =>
          () =>
            transaction.objectStore('bytes').delete(id),
      ),
      () => transaction.objectStore('deeds').delete(order),
      ...(delivered ? [() => transaction.objectStore('delivered').put(delivered)] : []),
    ])
    this.changed()
  }
}

interface Transaction {
  done: Promise<void>
  abort(): void
}

/** Writes all parts or none; what the transaction failed of says more than what that did to each part of it. */
async function written(transaction: Transaction, parts: (() => Promise<unknown>)[]): Promise<unknown[]> {
  const writing: Promise<unknown>[] = []
  try {
    for (const part of parts) writing.push(part())
  } catch (fault) {
    for (const part of [...writing, transaction.done]) part.catch(() => undefined)
    transaction.abort()
    throw fault
  }
  const [done, ...results] = await Promise.allSettled([transaction.done, ...writing])
  if (done!.status === 'rejected') throw done!.reason
  return results.map((result) => (result as PromiseFulfilledResult<unknown>).value)
}

function fresh(deed: Deed): Deed {
  return { ...deed, key: crypto.randomUUID(), state: 'WAITING', attempts: 0, problem: null }
}

function attachmentOf(file: File): Attachment {
  const { name, type, size } = file
  return { id: crypto.randomUUID(), name, type, size, sent: 0, upload: null, file: null }
}
