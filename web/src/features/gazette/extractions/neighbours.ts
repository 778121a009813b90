/** Who stands before and after one in the queue; one that has left the queue goes on at its beginning. */
export function neighbours(queue: readonly string[], id: string): { previous: string | null; next: string | null } {
  const at = queue.indexOf(id)
  if (at < 0) return { previous: null, next: queue[0] ?? null }
  return { previous: queue[at - 1] ?? null, next: queue[at + 1] ?? null }
}

/** Whom to look at once this one is decided: the following one, or the first of those passed over; null when all are done. */
export function nextOpen(queue: readonly string[], decided: string): string | null {
  return neighbours(queue, decided).next ?? queue.find((id) => id !== decided) ?? null
}
