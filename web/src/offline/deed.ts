import type { Problem } from '@/api/types'

/** Where the device was, in WGS 84, as the body of a deed tells it. */
export interface Position {
  longitude: number
  latitude: number
  /** Metres within which the device is sure. */
  accuracy: number
}

/** When and where a deed was done, as the device says; member `made` of what is sent. */
export interface Circumstances {
  at: string
  /** Seconds by which the device's clock was ahead of the platform's when last compared; null where it never was. */
  aheadSeconds: number | null
  position: Position | null
}

/** A picture or paper that goes with a deed. Its bytes lie in a store of their own, so that lists stay light. */
export interface Attachment {
  id: string
  name: string
  type: string
  size: number
  /** Bytes the platform has confirmed. */
  sent: number
  /** Address at which an upload that was begun goes on; null before it was begun. */
  upload: string | null
  /** Number of the finished file on the platform. */
  file: string | null
}

/** Values of a record by field, as plain data. */
export type Fields = Record<string, unknown>

/** Whether something attached is a recorded voice. */
export const isVoice = ({ type }: { type: string }): boolean => type.startsWith('audio/')

/** Who set a field last, and when. */
export interface Setting {
  by: string
  at: string
}

/** Two people set one field to different values; a person has to say which one stands. */
export interface Contradiction {
  field: string
  mine: unknown
  theirs: unknown
  by: string | null
  at: string | null
}

/** A deed that changes a record others may change too: what it was based on, and what became of that. */
export interface Change {
  /** The record's address below the interface. */
  path: string
  version: string
  base: Fields
  /** Fields taken over from others when the deed was merged, for the person to see. */
  taken: Contradiction[]
  contradictions: Contradiction[]
}

/**
 * WAITING is delivered when it can be; REFUSED and CONTRADICTED wait for the person.
 */
export type DeedState = 'WAITING' | 'REFUSED' | 'CONTRADICTED'

/** Something a person did here, kept on this device until the platform has confirmed it. */
export interface Deed<C = unknown> {
  /** Place in the queue; given by the store. */
  order: number
  /** Number of the deed, which it keeps through every change. */
  id: string
  /** Idempotency key: a new one whenever what is sent becomes something else. */
  key: string
  kind: string
  /** Account of who did it; only that person sees it and sends it. */
  owner: string
  content: C
  /** The record it concerns; deeds about one record are delivered in their order. */
  about: string
  made: Circumstances
  attachments: Attachment[]
  change: Change | null
  state: DeedState
  /** It was sent and no answer came: perhaps it is done. Until the answer is known nothing about it may change. */
  uncertain: boolean
  attempts: number
  problem: Problem | null
}

/** A deed the platform has confirmed; what is kept of it to show. */
export interface Delivered {
  id: string
  kind: string
  owner: string
  content: unknown
  made: Circumstances
  deliveredAt: string
}
