import type { Store } from './store'

/** How this device's clock stood to the platform's when they were last compared. */
export interface Clocks {
  /** Seconds by which the device's is ahead. */
  aheadSeconds: number
  comparedAt: string
}

/** Within this many seconds a clock is right: the platform tells whole seconds, and an answer is under way a while. */
export const RIGHT_WITHIN = 120

/** Compares by an answer's `Date`, taken to have been written halfway between asking and hearing. */
export async function compareClocks(store: Store, asked: Date, heard: Date, date: string | null): Promise<void> {
  const said = date ? Date.parse(date) : NaN
  if (Number.isNaN(said)) return
  const here = (asked.getTime() + heard.getTime()) / 2
  const clocks: Clocks = { aheadSeconds: Math.round((here - said) / 1000), comparedAt: heard.toISOString() }
  await store.put('settings', clocks, 'clocks')
}

export async function clocksOf(store: Store): Promise<Clocks | null> {
  return ((await store.get('settings', 'clocks')) as Clocks | undefined) ?? null
}

/** Whether the person should be told. */
export function isWrong(clocks: Clocks | null): boolean {
  return clocks !== null && Math.abs(clocks.aheadSeconds) > RIGHT_WITHIN
}
