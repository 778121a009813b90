import { h, ref, shallowRef } from 'vue'
import type { Problem } from '@/api/types'
import type { Resource } from '@/composables/useResource'
import DataTable from '@/ui/DataTable/DataTable.vue'
import EmptyState from '@/ui/EmptyState.vue'
import ErrorState from '@/ui/ErrorState.vue'
import ExportButton from '@/ui/ExportButton.vue'
import Loaded from '@/ui/Loaded/Loaded.vue'
import LoadingLines from '@/ui/LoadingLines.vue'
import Pager from '@/ui/Pager/Pager.vue'
import { both, exhibit, long, type Exhibit } from './exhibit'

const problem: Problem = {
  status: 422,
  code: 'CARD_ENDED',
  zh: '读者证 000123 已于 2019 年 6 月 1 日到期。',
  en: 'Card 000123 ended on 1 June 2019.',
  next: { zh: '先续期，再借书。', en: 'Renew it, then lend.' },
  errors: [{ pointer: '/books/3/number', zh: '没有这个索书号。', en: 'There is no such number.' }],
}
const signedOut: Problem = { status: 401, code: 'NOT_SIGNED_IN', zh: '请先登录。', en: 'Sign in first.' }

const resource = (given: Partial<Record<'data' | 'problem' | 'slow', unknown>>): Resource<unknown> => ({
  data: shallowRef(given.data ?? null),
  problem: shallowRef((given.problem as Problem | undefined) ?? null),
  busy: ref(given.slow === true),
  slow: ref(given.slow === true),
  reload: async () => {},
})

interface Book {
  number: string
  name: string
  lent: number
}
const books = (): Book[] => [
  { number: 'TV88', name: both('水经注', 'Commentary on the Water Classic'), lent: 1204 },
  { number: 'D63', name: long(), lent: 3 },
  { number: 'K92', name: both('河防通议', 'On the Defence of Rivers'), lent: 87 },
]
const table = (rows: Book[]) => ({
  caption: both('馆藏', 'Collection'),
  rows,
  rowKey: (row: Book) => row.number,
  selected: (row: Book) => row.number === 'K92',
  columns: [
    { key: 'number', label: both('索书号', 'Number'), width: '8em' },
    { key: 'name', label: both('书名', 'Name') },
    { key: 'lent', label: both('借出次数', 'Times lent'), numeric: true, width: '8em' },
  ],
})
const cells = () => ({
  number: ({ row }: { row: Book }) => row.number,
  name: ({ row }: { row: Book }) => row.name,
  lent: ({ row }: { row: Book }) => row.lent.toLocaleString('en-US'),
})
const page = (total: number, next: string | null) => () => ({
  page: { items: Array.from({ length: Math.min(total, 20) }), total, next, asOf: '2019-06-18T01:12:00Z' },
  keys: true,
})

/** What a page shows for an answer: none yet, none at all, one page of many, a refusal. */
export const answers: Exhibit[] = [
  exhibit('LoadingLines', LoadingLines, [{ name: 'loading', props: () => ({ lines: 4 }) }]),
  exhibit('EmptyState', EmptyState, [
    {
      name: 'empty',
      props: () => ({
        title: both('这个馆还没有书', 'No books here yet'),
        text: both('编目后，每本书会自动列在这里。', 'Once catalogued, each book is listed here.'),
      }),
      slots: () => ({
        default: () => h('button', { type: 'button', class: 'btn main' }, both('去编目', 'Catalogue one')),
      }),
    },
    { name: 'long', props: () => ({ title: long(), text: long() }) },
  ]),
  exhibit('ErrorState', ErrorState, [
    { name: 'error', props: () => ({ problem }) },
    { name: 'usual', props: () => ({ problem: signedOut, signIn: '/console/sign-in' }) },
  ]),
  exhibit('Loaded/Loaded', Loaded, [
    { name: 'loading', props: () => ({ resource: resource({ slow: true }), lines: 2 }) },
    {
      name: 'empty',
      props: () => ({
        resource: resource({ data: [] }),
        empty: (data: unknown[]) => data.length === 0,
        emptyTitle: both('没有到期的书', 'No book is due'),
      }),
    },
    { name: 'error', props: () => ({ resource: resource({ problem }) }) },
    {
      name: 'usual',
      props: () => ({ resource: resource({ data: books() }) }),
      slots: () => ({ default: ({ data }: { data: Book[] }) => data.map(({ name }) => h('p', name)) }),
    },
  ]),
  exhibit('DataTable/DataTable', DataTable, [
    { name: 'chosen', props: () => table(books()), slots: cells },
    { name: 'empty', props: () => table([]), slots: cells },
  ]),
  exhibit('Pager/Pager', Pager, [
    { name: 'few', props: page(3, null) },
    { name: 'many', props: page(12_450, 'next') },
  ]),
  exhibit('ExportButton', ExportButton, [{ name: 'usual', props: () => ({ path: '/books' }) }]),
]
