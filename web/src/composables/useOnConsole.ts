import { useRouter } from 'vue-router'

/** Whether the page stands in the console; pages that both clients show leave out there what only offices can open. */
export function useOnConsole(): boolean {
  return useRouter().options.history.base === '/console'
}
