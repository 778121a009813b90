/// <reference lib="webworker" />
import { ExpirationPlugin } from 'workbox-expiration'
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst } from 'workbox-strategies'

/**
 * Keeps the field client itself on the device, and nothing else: what the platform answers is kept by person in the
 * store of the offline kit, never here. A newer client waits until the person, or the last open page, lets it in.
 */
declare const self: ServiceWorkerGlobalScope
declare const __PRECACHED__: { url: string; revision: string | null }[]

precacheAndRoute(__PRECACHED__)
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(createHandlerBoundToURL('/field/index.html'), { allowlist: [/^\/field(\/|$)/] }))
registerRoute(
  ({ request }) => request.destination === 'font',
  new CacheFirst({ cacheName: 'lingxing-faces', plugins: [new ExpirationPlugin({ maxEntries: 400 })] }),
)

self.addEventListener('message', ({ data }) => {
  if (data === 'let the newer one in') void self.skipWaiting()
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
