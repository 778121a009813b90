import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { address, at, call, get, post, ProblemError } from './client'

let asked: { url: string; init: RequestInit }[] = []

function platformAnswers(status: number, body: unknown, headers: Record<string, string> = {}): void {
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init })
    return new Response(status === 204 ? null : JSON.stringify(body), { status, headers })
  })
}

function platformAnswersInTurn(...answers: [status: number, body: unknown][]): void {
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const [status, body] = answers[asked.length]!
    asked.push({ url, init })
    return new Response(status === 204 ? null : JSON.stringify(body), { status })
  })
}

async function refusal(asking: Promise<unknown>): Promise<ProblemError['problem']> {
  const fault = await asking.then(
    () => null,
    (cause: unknown) => cause,
  )
  if (!(fault instanceof ProblemError)) throw new Error('the platform did not refuse')
  return fault.problem
}

beforeEach(() => (asked = []))
afterEach(() => vi.unstubAllGlobals())

describe('an address', () => {
  it('leaves out what is not asked', () => {
    expect(address('/documents', { q: '', kind: 'NOTICE', year: undefined, after: null })).toBe(
      '/api/v1/documents?kind=NOTICE',
    )
  })

  it('writes Chinese words so that they arrive', () => {
    expect(address('/documents', { q: '工作日' })).toBe('/api/v1/documents?q=%E5%B7%A5%E4%BD%9C%E6%97%A5')
  })
})

describe('a call', () => {
  it('gives the version beside the answer', async () => {
    platformAnswers(200, { id: 'x' }, { ETag: '"3"' })
    expect(await call('GET', '/extractions/x')).toEqual({ data: { id: 'x' }, version: '"3"', date: null })
  })

  it('sends the token of the cookie with every change', async () => {
    document.cookie = 'XSRF-TOKEN=a%2Bb'
    platformAnswers(204, null)
    await post(at('/extractions/{id}/confirmation', { id: 'x' }), { note: '' }, { ifMatch: '"3"' })
    expect(asked[0]?.init.headers).toMatchObject({ 'X-XSRF-TOKEN': 'a+b', 'If-Match': '"3"' })
  })

  it('is said again with the token of now when it was faster than the first answer', async () => {
    document.cookie = 'XSRF-TOKEN=; max-age=0'
    platformAnswersInTurn([403, { code: 'CSRF_TOKEN_WRONG' }], [200, {}], [204, null])
    await post('/imports', new FormData())
    expect(asked.map(({ url }) => url)).toEqual(['/api/v1/imports', '/api/v1/about', '/api/v1/imports'])
  })

  it('that is refused for another reason is said once', async () => {
    platformAnswersInTurn([403, { code: 'NOT_YOUR_ROLE', zh: '不归您办', en: 'not yours' }], [204, null])
    expect(await refusal(post('/imports', new FormData()))).toMatchObject({ code: 'NOT_YOUR_ROLE' })
    expect(asked).toHaveLength(1)
  })

  it('sends a form as the browser writes forms', async () => {
    platformAnswers(202, { id: 'i' })
    await post('/imports', new FormData())
    expect(asked[0]?.init.headers).not.toHaveProperty('Content-Type')
  })
})

describe('a refusal', () => {
  it('carries the sentences of the platform', async () => {
    platformAnswers(412, { code: 'EDITED_MEANWHILE', zh: '有人先改了。', en: 'Edited meanwhile.', by: '示例乙' })
    expect(await refusal(get('/agencies'))).toMatchObject({ status: 412, code: 'EDITED_MEANWHILE', by: '示例乙' })
  })

  it('is said in our words where the answer is none of the platform', async () => {
    platformAnswers(502, 'bad gateway')
    expect((await refusal(get('/agencies'))).code).toBe('UNREADABLE_ANSWER')
  })

  it('says so when nobody answers', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('refused')))
    expect((await refusal(get('/agencies'))).code).toBe('UNREACHABLE')
  })
})

describe('the addresses of the platform', () => {
  it('have their blanks filled, each as one piece', () => {
    expect(at('/agencies/{id}', { id: '甲/乙' })).toBe('/agencies/%E7%94%B2%2F%E4%B9%99')
    expect(at('/agencies')).toBe('/agencies')
  })

  it('are checked: what the platform does not publish does not compile', () => {
    const wrong = [
      // @ts-expect-error no such path
      () => get('/agenciess'),
      // @ts-expect-error its blank is not filled
      () => get('/agencies/{id}'),
      // @ts-expect-error a blank of another name
      () => get(at('/agencies/{id}', { name: 'x' })),
      // @ts-expect-error not a question of this list
      () => get('/agencies', { query: { who: 'x' } }),
      // @ts-expect-error a member of the body is missing
      () => post('/session', { account: 'x' }),
      // @ts-expect-error the version it is based on is missing
      () => post(at('/papers/{id}/signature', { id: 'x' })),
      // @ts-expect-error nothing is read there
      () => get(at('/papers/{id}/signature', { id: 'x' })),
    ]
    expect(wrong).toHaveLength(7)
  })
})
