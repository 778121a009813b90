import { shallowReactive } from 'vue'
import { get, ProblemError } from '@/api/client'
import type { Phrase } from '@/api/types'
import { say } from '@/locale'

const divisions = shallowReactive(new Map<string, Phrase | string>())
const agencies = shallowReactive(new Map<string, Phrase | string>())

/** Names of divisions by code, each fetched once; the code itself until it is known, or where nobody knows it. */
export function useDivisionNames(): (code: string) => string {
  return (code) => known(divisions, code, `/divisions/${code}`)
}

/** Names of agencies by what identifies them in the register; a post may also name its unit in plain words. */
export function useAgencyNames(): (id: string) => string {
  return (id) => (/^[a-z0-9-]+$/.test(id) ? known(agencies, id, `/agencies/${id}`) : id)
}

function known(names: Map<string, Phrase | string>, key: string, path: string): string {
  const name = names.get(key)
  if (name !== undefined) return typeof name === 'string' ? name : say(name)
  names.set(key, key)
  void get<{ name?: Phrase | string }>(path)
    .then((found) => void (found.name && names.set(key, found.name)))
    .catch((fault: unknown) => {
      if (!(fault instanceof ProblemError)) throw fault
    })
  return key
}
