import { shallowRef } from 'vue'

/** A report as this phone remembers it; nowhere else are number and code together. */
export interface Mine {
  number: string
  code: string
  kind: string
  place: string
  at: string
}

const KEY = 'lingxing.reports'

function read(): Mine[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? (kept as Mine[]).filter((one) => one?.number && one.code) : []
  } catch {
    return []
  }
}

/** The reports sent from this phone, the newest first. */
export const mine = shallowRef<readonly Mine[]>(read())

function write(next: Mine[]): boolean {
  mine.value = next
  try {
    localStorage.setItem(KEY, JSON.stringify(next))
    return true
  } catch {
    return false
  }
}

/** Keeps one; whether the phone lets us. */
export function keepMine(report: Mine): boolean {
  return write([report, ...mine.value.filter(({ number }) => number !== report.number)])
}

export function forgetMine(number: string): void {
  write(mine.value.filter((one) => one.number !== number))
}

export const codeOf = (number: string): string | null => mine.value.find((one) => one.number === number)?.code ?? null
