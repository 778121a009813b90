import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { forget, keep, waitingAt, type Waiting } from './waiting'

const waiting = (id: string, account: string, scope = 'task/1'): Waiting => ({
  id,
  account,
  scope,
  file: new File(['示例'], `${id}.txt`),
  name: `${id}.txt`,
  address: null,
})

describe('files on their way', () => {
  it('are there after a reload, for the one who chose them, at the place they go to', async () => {
    await keep(waiting('a', 'officer'))
    await keep(waiting('b', 'agency'))
    await keep(waiting('c', 'officer', 'task/2'))
    expect((await waitingAt('officer', 'task/1')).map(({ id }) => id)).toEqual(['a'])
    expect((await waitingAt('agency', 'task/1')).map(({ id }) => id)).toEqual(['b'])
    expect(await waitingAt('reader', 'task/1')).toEqual([])
  })

  it('remember where the rest goes, and are gone when all has arrived', async () => {
    await keep({ ...waiting('d', 'chief'), address: '/api/v1/uploads/1' })
    expect((await waitingAt('chief', 'task/1'))[0]?.address).toBe('/api/v1/uploads/1')
    await forget('d')
    expect(await waitingAt('chief', 'task/1')).toEqual([])
  })
})
