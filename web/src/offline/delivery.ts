import { ProblemError } from '@/api/client'
import type { Problem } from '@/api/types'
import { compareClocks } from './clock'
import type { Deed } from './deed'
import { kindOf } from './kinds'
import { merge } from './merge'
import type { Outbox } from './outbox'
import type { Platform } from './platform'
import type { Store } from './store'

/** Why a round of delivery ended, and what the person is told. */
export type Outcome =
  | { state: 'DONE' }
  | { state: 'UNREACHABLE' | 'SIGNED_OUT' | 'ELSEWHERE' }
  /** Somebody else is signed in in this browser. */
  | { state: 'OTHER_PERSON'; account: string }
  /** The platform asks to wait, or is out of order. */
  | { state: 'LATER'; problem: Problem; seconds: number }

/** Times a fault of the platform is met before the deed steps aside and lets the others pass. */
const PATIENT_WITH_FAULTS = 5

/** Refusals that say the platform no longer has a deed's files, or has them from somebody else. */
const filesGone = ['FILE_UNKNOWN', 'NOT_YOURS']

/** Refusals after which it is enough to ask once more how things stand. */
const onlyAsk = ['DELIVERY_RUNNING', 'CSRF_TOKEN_WRONG', 'UPLOAD_ELSEWHERE', 'UPLOAD_UNKNOWN']

/** Ends the round; carries why. */
class Stop extends Error {
  constructor(readonly outcome: Outcome) {
    super(outcome.state)
  }
}

/**
 * Delivers a person's deeds in their order, each exactly once. What it knows lies in the store before it acts on it, so it
 * may be killed anywhere: the next round asks again with the same key and gets the first answer, or does what was not done.
 */
export class Delivery {
  constructor(
    private readonly store: Store,
    private readonly outbox: Outbox,
    private readonly platform: Platform,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** One round: until everything is delivered or waits for somebody. Only one runs at a time, however many tabs are open. */
  async round(owner: string): Promise<Outcome> {
    return exclusively(async () => {
      try {
        await this.requireSignedIn(owner)
        for (;;) {
          const deed = next(await this.outbox.of(owner))
          if (!deed) return { state: 'DONE' }
          await this.deliver(deed)
        }
      } catch (stop) {
        if (stop instanceof Stop) return stop.outcome
        throw stop
      }
    })
  }

  private async requireSignedIn(owner: string): Promise<void> {
    const before = this.now()
    const { session, date } = await this.platform.session().catch(stopped)
    await compareClocks(this.store, before, this.now(), date)
    if (session.account !== owner) throw new Stop({ state: 'OTHER_PERSON', account: session.account })
  }

  private async deliver(deed: Deed): Promise<void> {
    try {
      await this.upload(deed)
      const sending = await this.outbox.change(deed.order, (current) =>
        current.key === deed.key && current.state === 'WAITING'
          ? { ...current, uncertain: true, attempts: current.attempts + 1 }
          : current,
      )
      // Changed or taken back while its files were on their way: the round looks at it anew.
      if (!sending?.uncertain || sending.key !== deed.key) return
      await this.send(sending)
      await this.outbox.confirmed(sending, this.now().toISOString())
    } catch (fault) {
      if (!(fault instanceof ProblemError)) throw fault
      await this.failed(deed, fault.problem)
    }
  }

  private async upload(deed: Deed): Promise<void> {
    for (const attachment of deed.attachments) {
      if (attachment.file) continue
      const bytes = await this.outbox.bytes(attachment)
      if (!bytes) throw new Error(`the bytes of attachment ${attachment.id} are not there`)
      const keep = (part: Partial<typeof attachment>) =>
        this.outbox.change(deed.order, (current) => ({
          ...current,
          attachments: current.attachments.map((one) => (one.id === attachment.id ? { ...one, ...part } : one)),
        }))
      const file = await this.platform.upload(
        attachment,
        bytes,
        async (upload) => void (await keep({ upload, sent: 0 })),
        async (sent) => void (await keep({ sent })),
      )
      await keep({ file, sent: attachment.size })
    }
  }

  private async send(deed: Deed): Promise<void> {
    const files = deed.attachments.map(({ file }) => file ?? '')
    const request = kindOf(deed.kind).request(deed.content, files, deed)
    await this.platform.send({
      ...request,
      body: { ...(request.body as object), made: deed.made },
      key: deed.key,
      owner: deed.owner,
      ifMatch: deed.change?.version ?? null,
    })
  }

  /** What the platform said decides: wait, ask the person, merge, or bring the files once more. */
  private async failed(deed: Deed, problem: Problem): Promise<void> {
    const stop = whyToStop(problem)
    if (stop) {
      if (problem.status > 0 && problem.status < 500 && problem.code !== 'DELIVERY_RUNNING') await this.certain(deed)
      const tired = problem.status >= 500 && deed.attempts + 1 >= PATIENT_WITH_FAULTS
      if (!tired) throw new Stop(stop)
      await this.outbox.change(deed.order, (current) => ({ ...current, state: 'REFUSED', problem }))
    } else if (problem.code === 'EDITED_MEANWHILE' && deed.change) {
      await this.merge(deed)
    } else if (filesGone.includes(problem.code) && deed.attachments.length) {
      await this.bringFilesAgain(deed, problem)
    } else {
      await this.outbox.change(deed.order, (current) => ({ ...current, state: 'REFUSED', uncertain: false, problem }))
    }
  }

  /** The platform has said that it did nothing. */
  private async certain(deed: Deed): Promise<void> {
    await this.outbox.change(deed.order, (current) => ({ ...current, uncertain: false }))
  }

  /** Files that lay too long on the platform without their deed are swept there; here they still are. */
  private async bringFilesAgain(deed: Deed, problem: Problem): Promise<void> {
    await this.outbox.change(deed.order, (current) => ({
      ...current,
      uncertain: false,
      state: current.problem?.code === problem.code ? 'REFUSED' : 'WAITING',
      problem,
      attachments: current.attachments.map((one) => ({ ...one, sent: 0, upload: null, file: null })),
    }))
  }

  private async merge(deed: Deed): Promise<void> {
    const { merging } = kindOf(deed.kind)
    if (!merging || !deed.change) return
    const { data, version } = await this.platform.read(deed.change.path).catch(stopped)
    const theirs = merging.read(data)
    const merged = merge(deed.change.base, merging.fields(deed.content), theirs.fields, theirs.set)
    const { path, taken } = deed.change
    await this.outbox.change(deed.order, (current) => ({
      ...current,
      key: crypto.randomUUID(),
      uncertain: false,
      content: merging.withFields(current.content, merged.fields),
      state: merged.contradictions.length ? 'CONTRADICTED' : 'WAITING',
      change: {
        path,
        version: version ?? '',
        base: theirs.fields,
        taken: [...taken, ...merged.taken],
        contradictions: merged.contradictions,
      },
    }))
  }
}

/** The first deed that can go: one about a record waits behind an earlier one about the same that is held up. */
export function next(deeds: Deed[]): Deed | null {
  const held = new Set<string>()
  for (const deed of deeds) {
    if (deed.state !== 'WAITING') held.add(deed.about)
    else if (!held.has(deed.about)) return deed
  }
  return null
}

function whyToStop(problem: Problem): Outcome | null {
  const { status, code, retryAfterSeconds } = problem
  if (status === 0) return { state: 'UNREACHABLE' }
  if (status === 401) return { state: 'SIGNED_OUT' }
  if (code === 'DEED_OF_ANOTHER') return { state: 'OTHER_PERSON', account: '' }
  if (status >= 500 || [408, 423, 425, 429].includes(status)) {
    return { state: 'LATER', problem, seconds: retryAfterSeconds ?? 15 }
  }
  if (onlyAsk.includes(code)) return { state: 'LATER', problem, seconds: retryAfterSeconds ?? 1 }
  return null
}

function stopped(fault: unknown): never {
  const outcome = fault instanceof ProblemError ? whyToStop(fault.problem) : null
  if (!outcome) throw fault
  throw new Stop(outcome)
}

/** Runs where no other tab does; a browser without locks has this one only. */
async function exclusively(work: () => Promise<Outcome>): Promise<Outcome> {
  const locks = globalThis.navigator?.locks
  if (!locks) return work()
  return locks.request('lingxing-delivery', { ifAvailable: true }, (lock) =>
    lock ? work() : { state: 'ELSEWHERE' as const },
  )
}
