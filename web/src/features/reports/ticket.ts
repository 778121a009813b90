import { post } from '@/api/client'
import { solve } from './puzzle'

/** A ticket and what solves it. */
export interface Solved {
  ticket: string
  answer: string
}

/** Asks for the ticket of a form and solves it in the background. */
export async function solvedTicket(form: string): Promise<Solved> {
  const { ticket, bits } = await post('/report-tickets', { form })
  return { ticket, answer: await inBackground(ticket, bits) }
}

function inBackground(ticket: string, bits: number): Promise<string> {
  if (typeof Worker === 'undefined') return Promise.resolve(solve(ticket, bits))
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./puzzleWorker.ts', import.meta.url), { type: 'module' })
    const end = (then: () => void) => (worker.terminate(), then())
    worker.onmessage = ({ data }: MessageEvent<string>) => end(() => resolve(data))
    worker.onerror = () => end(() => reject(new Error('the puzzle could not be solved')))
    worker.postMessage({ ticket, bits })
  })
}
