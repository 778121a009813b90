import { onBeforeUnmount, onMounted, type Ref } from 'vue'

/** J and K move the focus between the rows' own links inside a container; Enter then opens the one in focus by itself. */
export function useRowKeys(container: Ref<HTMLElement | null>): void {
  function move(event: KeyboardEvent): void {
    if (typing(event) || (event.key !== 'j' && event.key !== 'k')) return
    const links = [...(container.value?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
    if (links.length === 0) return
    const now = links.indexOf(document.activeElement as HTMLElement)
    const next = event.key === 'j' ? Math.min(now + 1, links.length - 1) : Math.max(now - 1, 0)
    links[next]?.focus()
    event.preventDefault()
  }
  onMounted(() => window.addEventListener('keydown', move))
  onBeforeUnmount(() => window.removeEventListener('keydown', move))
}

/** Whether a key belongs to a field the reader is typing in, or to a shortcut of the browser. */
export function typing(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true
  const target = event.target as HTMLElement | null
  return !!target?.closest?.('input, textarea, select, [contenteditable], [role=combobox]')
}
