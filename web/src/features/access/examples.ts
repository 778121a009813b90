import type { About } from '@/app/about'
import type { Session } from '@/app/session'

/** What the platform says of itself, in its states. */
export const about: Record<'demonstration' | 'firstRun' | 'dayOff', About> = {
  demonstration: {
    version: '0.1.0',
    city: { code: '410100', name: { zh: '郑州市', en: 'Zhengzhou' } },
    demonstration: true,
    today: '2019-06-18',
    workingDay: true,
    workingDaysLeftThisWeek: 3,
    firstRun: false,
    oidc: false,
    accounts: [
      {
        account: 'ducha',
        name: '示例癸',
        post: { zh: '市政府督查室', en: 'Supervision office' },
        role: 'OFFICER',
      },
      { account: 'admin', name: '示例壬', post: { zh: '系统管理员', en: 'Administrator' }, role: 'ADMINISTRATOR' },
    ],
  },
  firstRun: {
    version: '0.1.0',
    city: { code: '410100', name: { zh: '郑州市', en: 'Zhengzhou' } },
    demonstration: false,
    today: '2019-06-18',
    workingDay: true,
    workingDaysLeftThisWeek: 1,
    firstRun: true,
    oidc: true,
  },
  dayOff: {
    version: '0.1.0',
    city: { code: '410100', name: { zh: '郑州市', en: 'Zhengzhou' } },
    demonstration: false,
    today: '2019-06-22',
    workingDay: false,
    workingDaysLeftThisWeek: 0,
    firstRun: false,
    oidc: false,
  },
}

const holding = { id: '0197-post', from: '2019-01-01', to: null }

export const session: Record<'officer' | 'reader', Session> = {
  officer: {
    account: 'ducha',
    name: '示例癸',
    posts: [
      {
        ...holding,
        title: { zh: '市政府督查室', en: 'Supervision office' },
        agency: '市政府办公厅',
        division: '410100',
      },
    ],
    roles: [{ role: 'OFFICER', module: null, division: '410100' }],
  },
  reader: {
    account: 'citizen',
    name: '示例甲',
    posts: [],
    roles: [{ role: 'READER', module: null, division: '410100' }],
  },
}
