import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { at, post, ProblemError } from '@/api/client'
import type { Problem } from '@/api/types'
import type { Contents, Decidable, ExtractionKind } from './types'

export interface Deciding {
  busy: Ref<boolean>
  /** Why the last deed was refused. */
  refusal: ShallowRef<Problem | null>
  confirm: () => Promise<boolean>
  correct: (fields: Contents[ExtractionKind], note: string) => Promise<boolean>
  reject: (reason: string) => Promise<boolean>
}

interface Blanks {
  id: string
}

/** The three deeds on an extracted thing, each on the version that was shown. Every one answers whether it was done. */
export function useDeciding(thing: () => Decidable): Deciding {
  const busy = ref(false)
  const refusal = shallowRef<Problem | null>(null)

  async function ask(deed: (id: Blanks, based: { ifMatch: string }) => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    const { id, version } = thing()
    busy.value = true
    refusal.value = null
    try {
      await deed({ id }, { ifMatch: `"${version}"` })
      return true
    } catch (fault) {
      if (!(fault instanceof ProblemError)) throw fault
      refusal.value = fault.problem
      return false
    } finally {
      busy.value = false
    }
  }
  return {
    busy,
    refusal,
    confirm: () => ask((thing, based) => post(at('/extractions/{id}/confirmation', thing), {}, based)),
    correct: (fields, note) =>
      ask((thing, based) =>
        post(at('/extractions/{id}/correction', thing), { fields, note: note.trim() || null }, based),
      ),
    reject: (reason) => ask((thing, based) => post(at('/extractions/{id}/rejection', thing), { reason }, based)),
  }
}
