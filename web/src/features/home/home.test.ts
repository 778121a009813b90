import { afterEach, describe, expect, it, vi } from 'vitest'
import { about, session } from '@/features/access/examples'
import { compliance, handover, mine, why } from '@/features/duties/examples'
import { openPage } from '@/testing/page'
import ConsoleHome from './ConsoleHome.vue'
import { extractions, imports, names } from './examples'

afterEach(() => vi.unstubAllGlobals())

const nothing = { items: [], total: 0, next: null, asOf: extractions.asOf }
const full = {
  '/extractions': extractions,
  '/agency-names': names,
  '/imports': imports,
  '/duties/mine': mine,
  '/duties/d2/why': why,
  '/duties/mine/compliance': compliance,
  '/duties/mine/moved': { items: [] },
  '/handovers': { items: [handover] },
}
const home = (answers: Record<string, unknown>, who = session.officer) =>
  openPage(ConsoleHome, '/', { answers, about: about.demonstration, session: who })

describe('the first page of the console', () => {
  it('shows an officer what waits, each with its reason and one button', async () => {
    const { page } = await home(full)
    expect(page.findAll('.duty')).toHaveLength(8)
    for (const line of page.findAll('.duty')) expect(line.findAll('.btn')).toHaveLength(1)
    expect(page.findAll('.figures dd').map((figure) => figure.text())).toEqual(['1', '1', '1', '1'])
    expect(page.text()).toContain('签收 示例甲 移交的 1 件')
    expect(page.text()).toContain('95.24%')
    expect(page.text()).toContain('单位一栏可以读成两家或三家。')
    expect(page.text()).toContain('见于 2 件公文')
    expect(page.text()).toContain('示例〔2019〕1号　第三条')
    expect(page.text()).toContain('已收下')
  })

  it('says what would be here while nothing waits', async () => {
    const empty = { ...full, '/extractions': nothing, '/agency-names': nothing, '/imports': nothing }
    const { page } = await home({
      ...empty,
      '/duties/mine': { ...mine, total: 0, groups: [] },
      '/duties/mine/compliance': { ...compliance, items: [] },
    })
    expect(page.findAll('.empty')).toHaveLength(5)
  })

  it('says of one part that it could not be fetched and shows the others', async () => {
    const { page } = await home({ ...full, '/extractions': 503 })
    expect(page.findAll('[role=alert]')).toHaveLength(1)
    expect(page.text()).toContain('市示例文化局')
  })

  it('asks nothing a reader may not see', async () => {
    const { asked } = await home(full, session.reader)
    expect(asked.filter((path) => /extractions|agency-names|imports/.test(path))).toEqual([])
  })
})
