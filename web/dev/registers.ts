import { people } from '../src/features/access/people/examples'
import { agencies, agency, unknown } from '../src/features/agencies/examples'
import { cells, extractions, queue, taskDetails } from '../src/features/gazette/extractions/examples'
import { tasks } from '../src/features/gazette/examples'
import { imports } from '../src/features/gazette/imports/examples'
import { table, tables, targets } from '../src/features/gazette/targets/examples'
import type { FixtureAnswer } from './fixture'

const asOf = '2019-06-18T01:12:00Z'
const found = (body: unknown): FixtureAnswer => ({ status: 200, body })
const page = (items: unknown[], more: object = {}) => found({ items, total: items.length, next: null, asOf, ...more })
const root = { day: '2019-06-17', size: 2, root: 'ab'.repeat(32), signature: 'c2ln'.repeat(8) }

const facets = {
  leaders: [{ name: '示例甲', count: 2 }],
  agencies: [{ id: 'culture', name: '市示例文化广电和旅游局', count: 2 }],
  documents: [{ name: 'ex-2019-2', count: 2 }],
  certainty: [
    { name: 'SURE', count: 1 },
    { name: 'TO_CONFIRM', count: 1 },
  ],
}

const lists: Record<string, () => FixtureAnswer> = {
  '/tasks': () => page(tasks, { facets }),
  '/target-tables': () => found(tables),
  '/targets': () => page(targets),
  '/rosters': () =>
    page(
      extractions.flatMap((one) =>
        one.kind === 'ROSTER' ? [{ ...one, ...one.content, found: one.content.entries.length }] : [],
      ),
    ),
  '/extractions': () => page(queue),
  '/agencies': () => page(agencies),
  '/agency-names': () => page(unknown),
  '/imports': () => page(imports),
  '/people': () => page(people),
  '/divisions': () =>
    page([
      { code: '410100', level: 'CITY', name: { zh: '郑州市', en: 'Zhengzhou' } },
      { code: '410105', level: 'COUNTY', name: { zh: '金水区', en: 'Jinshui' } },
    ]),
  '/journal/roots': () => page([root]),
  '/journal/roots/current': () => found({ ...root, day: '2019-06-18', size: 5 }),
  '/journal/key': () => found({ algorithm: 'Ed25519', publicKey: '-----BEGIN PUBLIC KEY-----' }),
}

/** Answers of the registers; null for what is none of theirs. */
export function registers(method: string, path: string): FixtureAnswer | null {
  if (method === 'POST') return posted(path)
  const list = lists[path]
  if (list) return list()
  const [, kind = '', id = ''] =
    /^\/(tasks|target-tables|extractions|agencies|imports|people)\/([^/]+)$/.exec(path) ?? []
  const ones: Record<string, () => unknown> = {
    tasks: () => (id === tasks[1]?.id ? { ...taskDetails.corrected, id } : { ...taskDetails.open, id }),
    'target-tables': () => table,
    extractions: () => [...extractions, ...cells].find((each) => each.id === id),
    agencies: () => (id === agency.id ? agency : { ...agencies[1], named: [] }),
    imports: () => imports.find((each) => each.id === id),
    people: () => people.find((each) => each.account === id),
  }
  const one = ones[kind]?.()
  return one ? found(one) : null
}

function posted(path: string): FixtureAnswer | null {
  if (path === '/invitations' || path.endsWith('/password-reset'))
    return found({ link: '/invitation/abcdefgh', validUntil: '2019-06-25T01:12:00Z' })
  if (path === '/imports') return { status: 202, body: imports[1] }
  return /^\/(extractions|agency-names|imports)\//.test(path) ? found({}) : null
}
