/** Room on this device for what is not delivered. */
export interface Space {
  /** Bytes that still go in; null where the browser does not tell. */
  free: number | null
  /** The browser has promised not to clear it by itself. */
  lasting: boolean
}

/** Below this the person is told: a dozen pictures. */
export const TIGHT = 40 * 1024 * 1024
const PICTURE = 2.5 * 1024 * 1024

export async function spaceHere(): Promise<Space> {
  const storage = globalThis.navigator?.storage
  if (!storage?.estimate) return { free: null, lasting: false }
  const { quota, usage = 0 } = await storage.estimate()
  return { free: quota === undefined ? null : Math.max(quota - usage, 0), lasting: await storage.persisted() }
}

/** Asks the browser to keep what lies here; it may say no, without asking the person. */
export async function askToLast(): Promise<boolean> {
  const storage = globalThis.navigator?.storage
  return storage?.persist ? storage.persist() : false
}

export function isTight({ free }: Space): boolean {
  return free !== null && free < TIGHT
}

/** About how many pictures of a phone still go in. */
export function picturesThatFit({ free }: Space): number | null {
  return free === null ? null : Math.floor(free / PICTURE)
}

/** Whether a fault means that the device is full. */
export function isFull(fault: unknown): boolean {
  return (
    fault instanceof DOMException &&
    (fault.name === 'QuotaExceededError' || fault.name === 'NS_ERROR_DOM_QUOTA_REACHED')
  )
}
