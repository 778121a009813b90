import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { post, ProblemError } from '@/api/client'
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

/** The three deeds on an extracted thing, each on the version that was shown. Every one answers whether it was done. */
export function useDeciding(thing: () => Decidable): Deciding {
  const busy = ref(false)
  const refusal = shallowRef<Problem | null>(null)

  async function ask(deed: string, body: object): Promise<boolean> {
    if (busy.value) return false
    const { id, version } = thing()
    busy.value = true
    refusal.value = null
    try {
      await post(`/extractions/${encodeURIComponent(id)}/${deed}`, body, { ifMatch: `"${version}"` })
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
    confirm: () => ask('confirmation', {}),
    correct: (fields, note) => ask('correction', { fields, note: note.trim() || null }),
    reject: (reason) => ask('rejection', { reason }),
  }
}
