import { computed, reactive, ref, shallowRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { ProblemError } from '@/api/client'
import type { Problem } from '@/api/types'
import { t } from '@/locale'

/**
 * What somebody types to sign in, what is missing in it, and what the platform refused. Who came from a page that asked
 * for it goes back there.
 */
export function useSignIn(signIn: (account: string, password: string) => Promise<void>, account = '') {
  const route = useRoute()
  const router = useRouter()
  const typed = reactive({ account, password: '' })
  const tried = ref(false)
  const busy = ref(false)
  const refusal = shallowRef<Problem | null>(null)
  const faults = computed(() => ({
    account: tried.value && !typed.account.trim() ? t('signIn.accountMissing') : '',
    password: tried.value && !typed.password ? t('signIn.passwordMissing') : '',
  }))

  async function submit(): Promise<void> {
    tried.value = true
    if (busy.value || faults.value.account || faults.value.password) return
    busy.value = true
    refusal.value = null
    try {
      await signIn(typed.account.trim(), typed.password)
      await router.push(String(route.query['next'] ?? '/'))
    } catch (fault) {
      if (!(fault instanceof ProblemError)) throw fault
      refusal.value = fault.problem
    } finally {
      busy.value = false
    }
  }

  return { typed, faults, busy, refusal, submit }
}
