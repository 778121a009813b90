import { computed, onBeforeUnmount, shallowReactive } from 'vue'
import { DetailedError, Upload } from 'tus-js-client'
import { at, get, ProblemError, token } from '@/api/client'
import type { FileView } from '@/api/files'
import type { Problem } from '@/api/types'
import { forget, keep, waitingAt, type Waiting } from './waiting'

export type SendingState = 'WAITING' | 'SENDING' | 'PAUSED' | 'REFUSED' | 'CUT_OFF'

/** A file on its way as it is shown. */
export interface Sending {
  id: string
  name: string
  size: number
  sent: number
  state: SendingState
  /** Why it does not go on; null while it does. */
  problem: Problem | null
}

const AT_ONCE = 2
const PAUSES = [0, 1000, 3000, 10_000, 20_000]

/**
 * Sends files bit by bit, two at a time, in the order they were chosen. What was cut off goes on where it stopped: after a
 * pause, when the network is back, after a reload.
 */
export function useUploads(account: () => string, scope: () => string, arrived: (file: FileView) => void) {
  const sendings = shallowReactive<Sending[]>([])
  const kept = new Map<string, Waiting>()
  const running = new Map<string, Upload>()
  let left = false

  /** What an earlier visit left on the way goes on. */
  async function resume(): Promise<void> {
    for (const waiting of await waitingAt(account(), scope())) {
      if (!left && !kept.has(waiting.id)) enter(waiting)
    }
    next()
  }

  function add(files: Iterable<File>): void {
    for (const file of files) {
      const waiting = {
        id: crypto.randomUUID(),
        account: account(),
        scope: scope(),
        file,
        name: file.name,
        address: null,
      }
      void keep(waiting)
      enter(waiting)
    }
    next()
  }

  function enter(waiting: Waiting): void {
    kept.set(waiting.id, waiting)
    const { id, name, file } = waiting
    sendings.push({ id, name, size: file.size, sent: 0, state: 'WAITING', problem: null })
  }

  function change(id: string, to: Partial<Sending>): void {
    const at = sendings.findIndex((one) => one.id === id)
    const before = sendings[at]
    if (before) sendings.splice(at, 1, { ...before, ...to })
  }

  /** Starts what waits, as far as there is room. */
  function next(): void {
    for (const sending of [...sendings]) {
      if (running.size >= AT_ONCE) return
      if (sending.state === 'WAITING') start(sending.id)
    }
  }

  function start(id: string): void {
    const waiting = kept.get(id)
    if (!waiting) return
    change(id, { state: 'SENDING', problem: null })
    const upload = new Upload(waiting.file, {
      endpoint: '/api/v1/files',
      uploadUrl: waiting.address,
      metadata: { filename: waiting.name },
      retryDelays: PAUSES,
      storeFingerprintForResuming: false,
      onBeforeRequest: (request) => request.setHeader('X-XSRF-TOKEN', token()),
      onUploadUrlAvailable: () => {
        waiting.address = upload.url
        void keep(waiting)
      },
      onProgress: (sent) => change(id, { sent }),
      onSuccess: () => void finish(id, upload.url ?? ''),
      onError: (error) => fail(id, error),
    })
    running.set(id, upload)
    upload.start()
  }

  async function finish(id: string, address: string): Promise<void> {
    running.delete(id)
    try {
      const file = await get(at('/files/{id}', { id: address.slice(address.lastIndexOf('/') + 1) }))
      drop(id)
      if (!left) arrived(file)
    } catch (cause) {
      if (!(cause instanceof ProblemError)) throw cause
      change(id, { state: 'CUT_OFF', problem: cause.problem })
    }
    next()
  }

  /** A refusal of the file itself ends it; anything else leaves it ready to go on. */
  function fail(id: string, error: Error | DetailedError): void {
    running.delete(id)
    const problem = problemOf(error)
    const final = problem !== null && problem.status >= 400 && problem.status < 500 && problem.status !== 401
    if (final) void forget(id)
    change(id, { state: final ? 'REFUSED' : 'CUT_OFF', problem })
    next()
  }

  function pause(id: string): void {
    void running.get(id)?.abort()
    running.delete(id)
    change(id, { state: 'PAUSED' })
    next()
  }

  function goOn(id: string): void {
    change(id, { state: 'WAITING' })
    next()
  }

  /** Gives a file up; what has arrived of it is thrown away at the other end too. */
  function cancel(id: string): void {
    const upload = running.get(id)
    if (upload) void upload.abort(true).catch(() => undefined)
    else if (kept.get(id)?.address)
      void Upload.terminate(kept.get(id)?.address ?? '', terminating).catch(() => undefined)
    running.delete(id)
    drop(id)
    next()
  }

  function drop(id: string): void {
    void forget(id)
    kept.delete(id)
    const at = sendings.findIndex((one) => one.id === id)
    if (at >= 0) sendings.splice(at, 1)
  }

  function networkIsBack(): void {
    for (const sending of [...sendings]) if (sending.state === 'CUT_OFF') change(sending.id, { state: 'WAITING' })
    next()
  }
  window.addEventListener('online', networkIsBack)
  onBeforeUnmount(() => {
    left = true
    window.removeEventListener('online', networkIsBack)
    for (const upload of running.values()) void upload.abort()
  })

  const busy = computed(() => sendings.some((one) => one.state === 'SENDING' || one.state === 'WAITING'))
  return { sendings, busy, resume, add, pause, goOn, cancel }
}

const terminating = {
  onBeforeRequest: (request: { setHeader(name: string, value: string): void }) =>
    request.setHeader('X-XSRF-TOKEN', token()),
}

/** The platform's own words where it gave any. */
function problemOf(error: Error | DetailedError): Problem | null {
  const answer = error instanceof DetailedError ? error.originalResponse : null
  if (!answer) return null
  try {
    const body = JSON.parse(answer.getBody()) as Partial<Problem>
    if (typeof body.zh !== 'string') return null
    return { ...body, status: answer.getStatus(), code: body.code ?? 'UNKNOWN', zh: body.zh, en: body.en ?? body.zh }
  } catch {
    return null
  }
}
