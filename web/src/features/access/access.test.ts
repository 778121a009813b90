import { afterEach, describe, expect, it, vi } from 'vitest'
import { openPage, settled } from '@/testing/page'
import { about, session } from './examples'
import Invitation from './Invitation.vue'
import SignIn from './SignIn.vue'

afterEach(() => vi.unstubAllGlobals())

describe('signing in', () => {
  const open = (answers: Record<string, unknown>, address = '/sign-in') =>
    openPage(SignIn, address, { answers, about: about.demonstration })

  it('says under each field what is missing', async () => {
    const { page, asked } = await open({})
    await page.find('form').trigger('submit')
    expect(page.findAll('.err')).toHaveLength(2)
    expect(asked).toEqual([])
  })

  it('goes where the reader wanted to', async () => {
    const { page, router } = await open({ '/session': session.officer }, '/sign-in?next=/documents?q=x')
    await page.find('input[autocomplete=username]').setValue('officer')
    await page.find('input[type=password]').setValue('secret')
    await page.find('form').trigger('submit')
    await settled()
    expect(router.currentRoute.value.fullPath).toBe('/documents?q=x')
  })

  it('keeps what was typed when it is refused', async () => {
    const { page } = await open({ '/session': 401 })
    await page.find('input[autocomplete=username]').setValue('officer')
    await page.find('input[type=password]').setValue('wrong')
    await page.find('form').trigger('submit')
    await settled()
    expect(page.find('[role=alert]').text()).toContain('平台不肯。')
    expect((page.find('input[autocomplete=username]').element as HTMLInputElement).value).toBe('officer')
  })

  it('fills in an account of the demonstration', async () => {
    const { page } = await open({})
    await page.find('.accounts button').trigger('click')
    expect((page.find('input[autocomplete=username]').element as HTMLInputElement).value).toBe('ducha')
  })
})

describe('a one-time link', () => {
  const validUntil = '2019-06-25T01:00:00Z'
  const open = (link: unknown) =>
    openPage(Invitation, '/invitation/t', { answers: { '/invitations/t': link }, props: { token: 't' } })

  it.each([
    ['FIRST_ADMINISTRATOR', null, 4],
    ['INVITATION', 'officer', 2],
    ['RESET', 'officer', 2],
  ])('%s asks what it needs and nothing else', async (purpose, account, fields) => {
    const { page } = await open({ purpose, account, name: account && '示例癸', validUntil })
    expect(page.findAll('.f input')).toHaveLength(fields)
  })

  it('takes no short or differing password', async () => {
    const { page, asked } = await open({ purpose: 'RESET', account: 'officer', name: '示例癸', validUntil })
    const [first, second] = page.findAll('input[type=password]')
    await first!.setValue('short')
    await second!.setValue('other')
    await page.find('form').trigger('submit')
    expect(page.findAll('.err')).toHaveLength(2)
    expect(asked).toHaveLength(1)
  })

  it('that is used up says so', async () => {
    const { page } = await open(410)
    expect(page.find('h1').exists()).toBe(true)
    expect(page.find('[role=alert]').exists()).toBe(true)
  })
})
