import { figureOf } from '../types'

interface Given {
  item: string
  points: number
  ground: string
}

/**
 * What of a form for points differs from what was given before. What stands is not given again: it would bear another
 * person's name.
 */
export function changedOf(lines: { code: string; points: string; ground: string }[], before: Given[]): Given[] {
  return lines
    .filter((line) => line.points.trim() !== '')
    .map((line) => ({ item: line.code, points: figureOf(line.points), ground: line.ground.trim() }))
    .filter(
      (now) =>
        !before.some((was) => was.item === now.item && was.points === now.points && was.ground.trim() === now.ground),
    )
}
