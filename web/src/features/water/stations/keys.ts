import type { Schemas } from '@/api/paths'

export type Key = Schemas['WaterStationsKeyView']

/** Whether it counts at that moment. */
export const stillGoes = (key: Key, now: number): boolean => !key.endsAt || Date.parse(key.endsAt) > now

/** How a station delivers a first value with its key. */
export const firstDelivery = (origin: string, key: string): string =>
  [
    `curl -H 'Authorization: Station ${key}' -H 'Content-Type: application/json'`,
    `-d '[{"at":"2019-06-18T08:00:00+08:00","values":{"ph":7.9,"ammoniaNitrogen":"<0.02"}}]'`,
    `${origin}/api/v1/observations`,
  ].join(' \\\n  ')
