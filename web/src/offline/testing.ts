import { ProblemError } from '@/api/client'
import type { Problem } from '@/api/types'
import type { Session } from '@/app/session'
import type { Attachment, Circumstances, Fields } from './deed'
import { defineDeed } from './kinds'
import type { Platform, Sending } from './platform'

/** A library of index cards: a card is written, and changed by people who do not know of each other. */
export interface Card {
  card: string
  fields: { title: string; shelf: string }
}

export const cards = {
  written: defineDeed<Card>({
    kind: 'library.card-written',
    title: (card) => card.fields.title,
    about: ({ card }) => `library.card/${card}`,
    request: ({ card, fields }, files) => ({ method: 'POST', path: '/cards', body: { card, ...fields, files } }),
    edit: ({ order }) => `/cards/${order}`,
  }),
  changed: defineDeed<Card>({
    kind: 'library.card-changed',
    title: (card) => card.fields.title,
    about: ({ card }) => `library.card/${card}`,
    request: ({ card, fields }) => ({ method: 'PUT', path: `/cards/${card}`, body: fields }),
    edit: ({ order }) => `/cards/${order}`,
    merging: {
      fields: ({ fields }) => fields as unknown as Fields,
      withFields: (content, fields) => ({ ...content, fields: fields as never }),
      read: ({ title, shelf, by }: Kept) => ({
        fields: { title, shelf },
        set: { title: { by, at: '2019-06-18T00:00:00Z' }, shelf: { by, at: '2019-06-18T00:00:00Z' } },
      }),
      label: (field) => field,
      words: (_field, value) => String(value),
    },
  }),
}

interface Kept {
  card: string
  title: string
  shelf: string
  files: string[]
  by: string
  version: number
}

export const made: Circumstances = { at: '2019-06-18T02:00:00Z', aheadSeconds: null, position: null }

export const session = (account: string): Session => ({ account, name: `示例${account}`, posts: [], roles: [] })

export function problem(status: number, code: string): ProblemError {
  return new ProblemError({ status, code, zh: code, en: code } as Problem)
}

/**
 * A platform in memory that keeps what the real one promises: a key is worked on once, its first answer given again. What
 * happens on the way to it and back can be made to fail.
 */
export class FakePlatform implements Platform {
  readonly cards: Kept[] = []
  readonly answers = new Map<string, ProblemError | null>()
  readonly uploads = new Map<string, { size: number; received: number }>()
  signedIn: string | null = 'guard'
  date: string | null = null
  /** Refusals to give, by title of the card. */
  readonly refusing = new Map<string, ProblemError>()
  /** Bytes a piece of an upload has. */
  piece = 4
  /** Runs at each step, before what the platform does and before its answer is heard; may throw. */
  step: (name: string) => void | Promise<void> = () => undefined

  async session() {
    await this.step('session asked')
    if (!this.signedIn) throw problem(401, 'NOT_SIGNED_IN')
    return { session: session(this.signedIn), date: this.date }
  }

  async send(sending: Sending): Promise<void> {
    await this.step('deed sent')
    const answer = this.work(sending)
    await this.step('deed done')
    if (answer) throw answer
  }

  protected work({ key, owner, path, method, body, ifMatch }: Sending): ProblemError | null {
    if (owner !== this.signedIn) return problem(409, 'DEED_OF_ANOTHER')
    const first = this.answers.get(key)
    if (first !== undefined) return first
    const { made: told, ...card } = body as Omit<Kept, 'by' | 'version'> & { made: Circumstances }
    if (!told.at) return problem(400, 'INPUT_FAULTY')
    const refusal = this.refusing.get(card.title)
    if (refusal) return refusal
    if (method === 'POST') {
      if (card.files.some((file) => !this.isWhole(file))) return problem(404, 'FILE_UNKNOWN')
      this.cards.push({ ...card, by: owner, version: 1 })
    } else {
      const known = this.cards.find((one) => path.endsWith(one.card))
      if (!known) return problem(404, 'NOT_FOUND')
      if (ifMatch !== `"${known.version}"`) return problem(412, 'EDITED_MEANWHILE')
      Object.assign(known, card, { by: owner, version: known.version + 1 })
    }
    this.answers.set(key, null)
    return null
  }

  async read(path: string) {
    await this.step('record read')
    const known = this.cards.find((one) => path.endsWith(one.card))
    if (!known) throw problem(404, 'NOT_FOUND')
    return { data: { ...known } as never, version: `"${known.version}"`, date: null }
  }

  async upload(
    attachment: Attachment,
    bytes: Blob,
    begun: (upload: string) => Promise<void>,
    sent: (bytes: number) => Promise<void>,
  ): Promise<string> {
    await this.step('upload asked')
    let id = attachment.upload
    if (!id || !this.uploads.has(id)) {
      id = `upload-${this.uploads.size}`
      this.uploads.set(id, { size: bytes.size, received: 0 })
      await this.step('upload begun')
      await begun(id)
    }
    const upload = this.uploads.get(id)!
    while (upload.received < upload.size) {
      await this.step('piece sent')
      upload.received = Math.min(upload.received + this.piece, upload.size)
      await this.step('piece kept')
      await sent(upload.received)
    }
    return id
  }

  protected isWhole(file: string): boolean {
    const upload = this.uploads.get(file)
    return upload !== undefined && upload.received === upload.size
  }
}
