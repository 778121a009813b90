import { isGroup, type Draft } from '../schema'

const partsOf = (path: string): string[] => path.split('/').filter(Boolean)

/** What was typed at a path of groups: `/road/class`. */
export function draftAt(draft: Draft, path: string): Draft {
  return partsOf(path).reduce<Draft>((at, part) => (isGroup(at) ? at[part] : undefined), draft)
}

/** The draft with something else at a path. */
export function withDraft(draft: Draft, path: string, value: Draft): { [name: string]: Draft } {
  const [first = '', ...rest] = partsOf(path)
  const group = isGroup(draft) ? draft : {}
  return { ...group, [first]: rest.length ? withDraft(group[first], rest.join('/'), value) : value }
}

/** Only what stands at some paths: answers to questions that are no longer asked say nothing. */
export function only(draft: Draft, paths: readonly string[]): { [name: string]: Draft } {
  return paths.reduce<{ [name: string]: Draft }>((picked, path) => {
    const value = draftAt(draft, path)
    return value === undefined ? picked : withDraft(picked, path, value)
  }, {})
}
