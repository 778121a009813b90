import { afterEach, describe, expect, it } from 'vitest'
import { about } from '@/features/access/examples'
import { setLanguage } from '@/locale'
import { openPage } from '@/testing/page'
import { rooms, within } from './exhibits'
import GalleryPage from './GalleryPage.vue'

const sources = import.meta.glob<string>('/src/**/*.vue', { query: '?raw', import: 'default', eager: true })
const components = Object.keys(sources)
  .filter((path) => path.startsWith('/src/ui/'))
  .map((path) => path.slice('/src/ui/'.length, -'.vue'.length))
const shown = new Set(rooms.flatMap(({ exhibits }) => exhibits.map(({ of }) => of)))

describe('the gallery', () => {
  it.each(components)('shows %s', (name) => {
    if (shown.has(name)) return
    const whole = within[name]
    expect(whole, `${name} is neither an exhibit nor inside of one`).toBeDefined()
    expect(sources[`/src/${whole}.vue`]).toContain(`${name.split('/').at(-1)}.vue'`)
  })

  it('shows nothing that is not there', () => {
    for (const name of [...shown, ...Object.keys(within)]) expect(components).toContain(name)
  })
})

describe('the page of the gallery', () => {
  afterEach(() => setLanguage('zh'))
  const open = (demonstration: boolean) =>
    openPage(GalleryPage, '/gallery', {
      answers: {},
      about: { ...about.demonstration, demonstration },
      stubs: { ChartCanvas: true },
    })

  it('draws every state, and again in English', async () => {
    const { page } = await open(true)
    const states = rooms.flatMap(({ exhibits }) => exhibits.flatMap((exhibit) => exhibit.states)).length
    expect(page.findAll('.state')).toHaveLength(states)
    await setLanguage('en')
    await page.vm.$nextTick()
    expect(page.text()).toContain('Find a book')
    page.unmount()
  })

  it('is not there in production', async () => {
    const { page } = await open(false)
    expect(page.text()).toContain('这里没有页面')
  })
})
