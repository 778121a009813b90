import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What happens to a request on its way: nothing, no way there, no way back, or it arrives twice. */
export type Fate = 'PASSES' | 'CUT' | 'ANSWER_LOST' | 'TWICE'

export interface Asked {
  method: string
  path: string
}

/**
 * A line between browser and platform that can be cut at any request, loses answers, delivers twice, tells another time.
 * To the browser it is the platform.
 */
export class Line {
  /** Decides over each request; may do something else first, such as killing the page. */
  fate: (asked: Asked) => Fate | Promise<Fate> = () => 'PASSES'
  /** Answers in place of the platform where it gives a text. */
  instead: (asked: Asked) => string | null = () => null
  /** Seconds by which the platform's clock seems to be behind. */
  behind = 0
  readonly seen: Asked[] = []
  private server: Server

  constructor(private readonly platform: () => string) {
    this.server = createServer((from, to) => void this.carry(from, to))
  }

  async open(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  close(): void {
    this.server.closeAllConnections()
    this.server.close()
  }

  private async carry(from: IncomingMessage, to: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of from) chunks.push(chunk as Buffer)
    const asked = { method: from.method ?? '', path: from.url ?? '' }
    this.seen.push(asked)
    const other = this.instead(asked)
    if (other !== null) return void to.writeHead(200, { 'Content-Type': 'text/javascript' }).end(other)
    const fate = await this.fate(asked)
    if (fate === 'CUT') return void from.socket.destroy()
    try {
      if (fate === 'TWICE') await this.ask(from, Buffer.concat(chunks))
      const answer = await this.ask(from, Buffer.concat(chunks))
      if (fate === 'ANSWER_LOST') return void from.socket.destroy()
      to.writeHead(answer.status, answer.headers).end(answer.body)
    } catch {
      from.socket.destroy()
    }
  }

  private ask(from: IncomingMessage, body: Buffer): Promise<{ status: number; headers: string[]; body: Buffer }> {
    return new Promise((answered, failed) => {
      const { hostname, port } = new URL(this.platform())
      const { method, url: path, headers } = from
      const asking = request({ hostname, port, method, path, headers, agent: false }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', failed)
        answer.on('end', () =>
          answered({ status: answer.statusCode ?? 502, headers: this.told(answer), body: Buffer.concat(parts) }),
        )
      })
      asking.on('error', failed)
      asking.end(body)
    })
  }

  private told({ rawHeaders }: IncomingMessage): string[] {
    return rawHeaders.map((value, at) => {
      const isDate = at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === 'date'
      return isDate ? new Date(Date.parse(value) - this.behind * 1000).toUTCString() : value
    })
  }
}
