import type { Person } from './types'

// Invented people.
const post = (zh: string, en: string) => ({
  id: `post-${en}`,
  title: { zh, en },
  agency: null,
  division: '410100',
  from: '2019-01-02',
  to: null,
})

export const people: Person[] = [
  {
    account: 'ducha',
    name: '示例癸',
    posts: [post('市政府督查室', 'Supervision office')],
    roles: [{ role: 'OFFICER', module: null, division: '410100' }],
    state: 'ACTIVE',
    deputy: { account: 'admin', name: '示例壬', from: '2019-06-20', to: '2019-06-28' },
    demonstration: true,
  },
  {
    account: 'admin',
    name: '示例壬',
    posts: [post('系统管理员', 'Administrator')],
    roles: [{ role: 'ADMINISTRATOR', module: null, division: '410100' }],
    state: 'ACTIVE',
    deputy: null,
    demonstration: true,
  },
  {
    account: 'newcomer',
    name: '示例甲',
    posts: [post('示例区河长办', 'Chief office')],
    roles: [{ role: 'CHIEF_OFFICE', module: null, division: '410105' }],
    state: 'INVITED',
    deputy: null,
    demonstration: false,
  },
]
