import { afterEach, describe, expect, it, vi } from 'vitest'
import { about, session } from '@/features/access/examples'
import { documentPage } from '@/features/gazette/examples'
import { openPage } from '@/testing/page'
import ConsoleHome from './ConsoleHome.vue'
import { extractions, imports, names } from './examples'

afterEach(() => vi.unstubAllGlobals())

const nothing = { items: [], total: 0, next: null, asOf: extractions.asOf }
const full = {
  '/extractions': extractions,
  '/agency-names': names,
  '/imports': imports,
  '/documents': documentPage.many,
}
const home = (answers: Record<string, unknown>, who = session.officer) =>
  openPage(ConsoleHome, '/', { answers, about: about.demonstration, session: who })

describe('the first page of the console', () => {
  it('shows an officer what waits, each with its reason and one button', async () => {
    const { page } = await home(full)
    expect(page.findAll('.duty')).toHaveLength(4)
    for (const line of page.findAll('.duty')) expect(line.findAll('.btn')).toHaveLength(1)
    expect(page.text()).toContain('单位一栏可以读成两家或三家。')
    expect(page.text()).toContain('见于 2 件公文')
    expect(page.text()).toContain('示例〔2019〕1号　第三条')
    expect(page.text()).toContain('已收下')
  })

  it('says what would be here while nothing waits', async () => {
    const empty = { '/extractions': nothing, '/agency-names': nothing, '/imports': nothing, '/documents': nothing }
    const { page } = await home(empty)
    expect(page.findAll('.empty')).toHaveLength(4)
  })

  it('says of one part that it could not be fetched and shows the others', async () => {
    const { page } = await home({ ...full, '/extractions': 503 })
    expect(page.findAll('[role=alert]')).toHaveLength(1)
    expect(page.text()).toContain('市示例文化局')
  })

  it('asks nothing a reader may not see', async () => {
    const { asked } = await home(full, session.reader)
    expect(asked).toEqual(['/documents?limit=1'])
  })
})
