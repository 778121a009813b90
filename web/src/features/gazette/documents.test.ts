import { afterEach, describe, expect, it, vi } from 'vitest'
import { about } from '@/features/access/examples'
import { setLanguage } from '@/locale'
import { openPage, settled, type Answers } from '@/testing/page'
import DocumentList from './DocumentList.vue'
import DocumentPage from './DocumentPage.vue'
import { contradictions, documentPage, documents, ended, inParts, targets, tasks, withArticles } from './examples'

afterEach(async () => {
  vi.unstubAllGlobals()
  await setLanguage('zh')
})

describe('the list of documents', () => {
  const list = (answers: Answers, address = '/documents') => openPage(DocumentList, address, { answers })

  it('says how many, of how many, as of when', async () => {
    const { page } = await list({ '/documents': documentPage.many })
    expect(page.findAll('[data-row-link]')).toHaveLength(3)
    expect(page.text()).toContain('共 26 件')
  })

  it('asks what the address says', async () => {
    const { asked } = await list(
      { '/documents': documentPage.many },
      '/documents?q=满意率&kind=NOTICE&inForceOn=2019-06-18',
    )
    expect(new URL(asked[0]!, 'http://x').searchParams.get('q')).toBe('满意率')
    expect(asked[0]).toContain('kind=NOTICE&inForceOn=2019-06-18')
  })

  it('marks the words searched for and leads to their provision', async () => {
    const { page } = await list({ '/documents': documentPage.hits }, '/documents?q=满意率')
    expect(page.find('.hits mark').text()).toBe('满意率')
    expect(page.find('.hits a').attributes('href')).toContain('#1.2')
  })

  it('says how to begin while nothing is held', async () => {
    const { page } = await list({ '/documents': documentPage.empty })
    expect(page.find('h1').text()).toBe('公文')
    expect(page.text()).toContain('还没有收录公文')
    expect(page.find('.empty a').attributes('href')).toBe('/imports')
  })

  it('says that nothing fits, and takes the conditions away on request', async () => {
    const { page, router } = await list({ '/documents': documentPage.empty }, '/documents?q=无')
    expect(page.text()).toContain('没有符合这些条件的记录')
    await page.find('.empty button').trigger('click')
    await settled()
    expect(router.currentRoute.value.query).toEqual({})
  })

  it('says why it is not there, with a way to try again', async () => {
    const { page } = await list({ '/documents': 503 })
    expect(page.find('[role=alert]').text()).toContain('平台不肯。')
    expect(page.find('h1').exists()).toBe(true)
  })
})

describe('the page of a document', () => {
  const all: Answers = { '/contradictions': contradictions }
  for (const document of documents) {
    const path = `/documents/${encodeURIComponent(document.id)}`
    Object.assign(all, {
      [path]: document,
      [`${path}/tasks`]: { items: tasks.filter((task) => task.document === document.id) },
      [`${path}/targets`]: { items: targets.filter((target) => target.document === document.id) },
    })
  }
  const open = (id: string, more = '') =>
    openPage(DocumentPage, `/documents/${id}${more}`, { answers: all, about: about.demonstration, props: { id } })

  it.each(documents)('$id: one heading, every provision with its anchor, in both languages', async (document) => {
    for (const language of ['zh', 'en'] as const) {
      await setLanguage(language)
      const { page } = await open(document.id)
      expect(page.findAll('h1').map((heading) => heading.text())).toEqual([document.title])
      for (const provision of document.provisions) expect(page.find(`[id="${provision.path}"]`).exists()).toBe(true)
      page.unmount()
    }
  })

  it('says whether it is in force today, and on another day', async () => {
    expect((await open(withArticles.id)).page.find('.facts .st').text()).toBe('现行有效')
    expect((await open(withArticles.id, '?on=2019-03-17')).page.find('.facts .st').text()).toBe('尚未施行')
    expect((await open(ended.id)).page.find('.facts .st').text()).toBe('已失效')
  })

  it('has every article in its contents, and beside it what became of it', async () => {
    const { page } = await open(withArticles.id)
    expect(page.findAll('.toc li').map((entry) => entry.text())).toEqual([
      '第一条谁可以申领界定',
      '第二条当场发证判断',
      '第三条答复裁量',
      '第四条办证数',
    ])
    expect(page.findAll('.rk').map((mark) => mark.text())).toEqual(['定义', '由规则判定', '由经办人裁量', '目标'])
  })

  it('sets the two figures of a contradiction side by side with their sources', async () => {
    const { page } = await open(withArticles.id)
    expect(page.findAll('.vs .big').map((figure) => figure.text())).toEqual(['98% 以上', '96% 以上'])
    expect(page.findAll('.vs .prov').map((link) => link.attributes('href'))).toEqual([
      '/documents/ex-2019-1#3',
      '/documents/ex-2019-2#1.2',
    ])
  })

  it('says of what it names whether it is held, and of an annex that it was left out', async () => {
    expect((await open(withArticles.id)).page.find('.refs').text()).toContain('未收录')
    expect((await open(inParts.id)).page.find('.refs').text()).toContain('公报略去')
  })

  it('shows the tasks and figures taken from a provision beside it', async () => {
    const { page } = await open(inParts.id)
    expect(page.find('.rc').text()).toContain('示例乙')
    expect(page.text()).toContain('96% 以上')
  })

  it('marks the provision of the address and the words searched for', async () => {
    const { page } = await open(inParts.id, '?q=满意率#1.2')
    expect(page.find('.node.on').attributes('id')).toBe('1.2')
    expect(page.find('.node mark').text()).toBe('满意率')
  })

  it('says so when there is no such document', async () => {
    const { page } = await open('none')
    expect(page.find('h1').exists()).toBe(true)
    expect(page.find('[role=alert]').exists()).toBe(true)
  })
})
