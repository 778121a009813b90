import { at, address, call, ProblemError, type Answer } from '@/api/client'
import type { Problem } from '@/api/types'
import type { Session } from '@/app/session'
import type { Attachment } from './deed'
import type { Request } from './kinds'

export interface Sending extends Request {
  key: string
  owner: string
  ifMatch: string | null
}

/** The platform as the queue sees it; tests have one of their own that fails where they say. */
export interface Platform {
  /** Who is signed in, and the platform's clock as far as it told. Throws a ProblemError, UNREACHABLE included. */
  session(): Promise<{ session: Session; date: string | null }>
  /** Delivers one deed. */
  send(sending: Sending): Promise<void>
  /** A record as it is now, with its version. */
  read(path: string): Promise<Answer<never>>
  /**
   * Brings an attachment over, going on where it stopped.
   *
   * @param begun called with the address of the upload before its first byte is sent
   * @param sent called with how much the platform has confirmed
   * @returns number of the finished file
   */
  upload(
    attachment: Attachment,
    bytes: Blob,
    begun: (upload: string) => Promise<void>,
    sent: (bytes: number) => Promise<void>,
  ): Promise<string>
}

const PATIENCE = 30_000
const PIECE = 512 * 1024
const TUS = { 'Tus-Resumable': '1.0.0' }

/** The real one. An answer that does not come within half a minute counts as a network that is not there. */
export const platform: Platform = {
  async session() {
    const { data, date } = await patiently((signal) => call<Session>('GET', '/session', { signal }))
    return { session: data, date }
  },

  async send({ method, path, body, key, owner, ifMatch }) {
    const headers = { 'Idempotency-Key': key, 'Deed-Of': owner }
    await patiently((signal) => call(method, path, { body, headers, signal, ...(ifMatch ? { ifMatch } : {}) }))
  },

  read: (path) => patiently((signal) => call<never>('GET', path, { signal })),

  async upload(attachment, bytes, begun, sent) {
    const { upload, offset } = (await whereItStopped(attachment)) ?? (await begin(attachment))
    if (upload !== attachment.upload) await begun(upload)
    let at = offset
    await sent(at)
    while (at < bytes.size) {
      const piece = bytes.slice(at, at + PIECE)
      const answer = await tus('PATCH', upload, {
        headers: { 'Upload-Offset': String(at), 'Content-Type': 'application/offset+octet-stream' },
        body: piece,
      })
      at = Number(answer.headers.get('Upload-Offset'))
      await sent(at)
    }
    return numberOf(upload)
  },
}

/** An upload whose first answer is lost is begun anew; the one nobody goes on with is swept by the platform. */
async function begin(attachment: Attachment): Promise<{ upload: string; offset: number }> {
  const name = btoa(String.fromCharCode(...new TextEncoder().encode(attachment.name)))
  const answer = await tus('POST', address('/files'), {
    headers: {
      'Upload-Length': String(attachment.size),
      'Upload-Metadata': `filename ${name}`,
    },
  })
  return { upload: answer.headers.get('Location') ?? '', offset: 0 }
}

/** How much of an upload that was begun has arrived; null where the platform no longer knows of it. */
async function whereItStopped({ upload, size }: Attachment): Promise<{ upload: string; offset: number } | null> {
  if (!upload) return null
  try {
    const answer = await tus('HEAD', upload, {})
    return { upload, offset: Number(answer.headers.get('Upload-Offset')) }
  } catch (fault) {
    if (!isGone(fault)) throw fault
    // With its last byte an upload ends and is a file of the same number, also when nobody heard the answer.
    return (await isThere(at('/files/{id}', { id: numberOf(upload) }))) ? { upload, offset: size } : null
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await patiently((signal) => call('GET', path, { signal }))
    return true
  } catch (fault) {
    if (isGone(fault)) return false
    throw fault
  }
}

function isGone(fault: unknown): boolean {
  return fault instanceof ProblemError && [403, 404, 410].includes(fault.problem.status)
}

function numberOf(upload: string): string {
  return upload.slice(upload.lastIndexOf('/') + 1)
}

async function tus(method: string, url: string, { headers = {}, body }: RequestInit): Promise<Response> {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? ''
  const response = await patiently((signal) =>
    fetch(url, {
      method,
      headers: { ...TUS, 'X-XSRF-TOKEN': decodeURIComponent(token), ...(headers as Record<string, string>) },
      body: body ?? null,
      credentials: 'same-origin',
      signal,
    }),
  )
  if (response.ok) return response
  const said = (await response.json().catch(() => null)) as Partial<Problem> | null
  throw new ProblemError({ ...unsaid, ...said, status: response.status })
}

async function patiently<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  try {
    return await work(AbortSignal.timeout(PATIENCE))
  } catch (fault) {
    if (fault instanceof ProblemError) throw fault
    throw new ProblemError(noNetwork)
  }
}

const noNetwork: Problem = {
  status: 0,
  code: 'UNREACHABLE',
  zh: '连不上令行平台。',
  en: 'The platform cannot be reached.',
}

const unsaid = { code: 'UNREADABLE_ANSWER', zh: '上传没有成功。', en: 'The upload did not succeed.' }
