import type { Plugin } from 'vite'
import type { answers as Answers } from './answers.ts'

/**
 * Answers the interface from the examples of the features, for work on screens without a platform. Development only:
 * nothing here is reached from an entry.
 */
export function fixtures(): Plugin {
  return {
    name: 'lingxing-fixtures',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/api/v1', async (request, response) => {
        const { answers } = (await server.ssrLoadModule('/dev/answers.ts')) as { answers: typeof Answers }
        const url = new URL(request.url ?? '/', 'http://fixtures')
        const { status, body } = answers(request.method ?? 'GET', url)
        response.statusCode = status
        response.setHeader('Content-Type', status < 400 ? 'application/json' : 'application/problem+json')
        response.end(status === 204 ? undefined : JSON.stringify(body))
      })
    },
  }
}
