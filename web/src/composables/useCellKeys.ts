const steps: Record<string, [number, number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

/**
 * A handler of keys for the body of a matrix: arrows go to the next cell in their direction that holds a link, past those
 * without one. Cells say where they are with `data-at="row,column"`.
 *
 * @param lines how many rows there are, the sums among them
 */
export function useCellKeys(lines: () => number): (event: KeyboardEvent) => void {
  return (event) => {
    const step = steps[event.key]
    const body = event.currentTarget as HTMLElement
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-at]')
    if (!step || !from) return
    event.preventDefault()
    let [row, column] = from.dataset['at']!.split(',').map(Number) as [number, number]
    for (let tries = 0; tries < lines(); tries++) {
      row += step[0]
      column += step[1]
      const cell = body.querySelector<HTMLElement>(`[data-at="${row},${column}"] a`)
      if (cell) return cell.focus()
    }
  }
}
