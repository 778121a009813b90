import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { get, post, ProblemError, remove } from '@/api/client'
import type { Schemas } from '@/api/paths'

export type Grant = Schemas['Grant']
export type Session = Schemas['AccessSessionSessionView']

export const useSession = defineStore('session', () => {
  const session = shallowRef<Session | null>(null)
  const signedIn = computed(() => session.value !== null)
  let asked: Promise<void> | null = null

  /** Who is signed in, asked once; a platform that cannot be reached counts as nobody, the page then says why. */
  function known(): Promise<void> {
    asked ??= get('/session')
      .then((found) => void (session.value = found))
      .catch((fault: unknown) => {
        if (!(fault instanceof ProblemError)) throw fault
        if (fault.problem.code === 'UNREACHABLE') asked = null
      })
    return asked
  }

  /** Signs in; throws the platform's refusal. */
  async function signIn(account: string, password: string): Promise<void> {
    session.value = await post('/session', { account, password })
  }

  async function signOut(): Promise<void> {
    await remove('/session')
    session.value = null
  }

  function holds(role: string): boolean {
    return session.value?.roles.some((grant) => grant.role === role) ?? false
  }
  return { session, signedIn, known, signIn, signOut, holds }
})
