import type { GroupCount, RehearsedCase, RehearsalResult } from './types'

export interface ReadCases {
  cases: RehearsedCase[]
  /** Lines that are no case, counted from one. */
  bad: number[]
}

/** Cases pasted one JSON object a line: `{"asOf", "input", "group"?}`; empty lines are passed over. */
export function readLines(text: string): ReadCases {
  const read: ReadCases = { cases: [], bad: [] }
  text.split(/\r?\n/).forEach((line, at) => {
    if (line.trim() === '') return
    const found = caseIn(line)
    if (found) read.cases.push(found)
    else read.bad.push(at + 1)
  })
  return read
}

function caseIn(line: string): RehearsedCase | null {
  try {
    const read = JSON.parse(line) as Partial<RehearsedCase> | null
    if (typeof read !== 'object' || read === null || typeof read.asOf !== 'string' || read.input === undefined)
      return null
    const { asOf, knownOn, input, group } = read
    return { asOf, input, ...(knownOn ? { knownOn } : {}), ...(group ? { group: String(group) } : {}) }
  } catch {
    return null
  }
}

/** The counts by group as a sheet any program opens; a mark at the head says it is UTF-8. */
export function csvOf(result: RehearsalResult, head: string[], nameOfGroup: (group: string | null) => string): string {
  const rows = result.byGroup.map((row: GroupCount) => [
    nameOfGroup(row.group),
    row.cases,
    row.better,
    row.worse,
    row.equal,
    row.before ?? '',
    row.after ?? '',
  ])
  const cell = (value: string | number) =>
    `"${String(value)
      .replaceAll('"', '""')
      .replace(/^(?=[=+@\t])/, "'")}"`
  return '\uFEFF' + [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}
