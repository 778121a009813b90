import type { Plugin } from 'vite'

/**
 * The development server answers addresses inside an entry as the platform does: `/console/…` and `/field/…` with
 * their pages, others with the portal's.
 */
export function entries(): Plugin {
  return {
    name: 'lingxing-entries',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = (request.url ?? '/').split('?')[0] ?? '/'
        const entry = /^\/(console|field)(\/[^.]*)?$/.exec(path)?.[1]
        if (entry) request.url = `/${entry}/index.html`
        next()
      })
    },
  }
}
