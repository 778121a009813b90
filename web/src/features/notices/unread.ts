import { defineStore } from 'pinia'
import { ref } from 'vue'
import { get, ProblemError } from '@/api/client'

/** How many messages the reader has not read; asked again as the reader moves on. */
export const useUnread = defineStore('unread', () => {
  const unread = ref(0)

  async function look(): Promise<void> {
    try {
      unread.value = (await get<{ unread: number }>('/inbox/unread')).unread
    } catch (fault) {
      // A count in the masthead is not worth an error on every page.
      if (!(fault instanceof ProblemError)) throw fault
    }
  }
  return { unread, look }
})
