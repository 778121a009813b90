import { solve } from './puzzle'

/** Searches beside the page, so that the form goes on answering. */
self.onmessage = ({ data }: MessageEvent<{ ticket: string; bits: number }>) => {
  self.postMessage(solve(data.ticket, data.bits))
}
