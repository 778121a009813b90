import type { Plugin } from 'vite'

/**
 * The development server answers addresses inside an entry as the platform does: `/console/…` with the console's page,
 * other pages with the portal's.
 */
export function entries(): Plugin {
  return {
    name: 'lingxing-entries',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = (request.url ?? '/').split('?')[0] ?? '/'
        if (/^\/console(\/[^.]*)?$/.test(path)) request.url = '/console/index.html'
        next()
      })
    },
  }
}
