import { shallowRef } from 'vue'

/** How the client stands on this device: it can be used without a network, cannot be, or a newer one waits. */
export const installed = shallowRef<'UNKNOWN' | 'READY' | 'IMPOSSIBLE'>('UNKNOWN')
export const newer = shallowRef<ServiceWorker | null>(null)

/** Puts the client on the device. Without a safe connection (TLS, or this machine) the browser does not allow it. */
export async function install(): Promise<void> {
  if (!('serviceWorker' in navigator)) {
    installed.value = 'IMPOSSIBLE'
    return
  }
  try {
    const registration = await navigator.serviceWorker.register('/field/worker.js', { scope: '/field/' })
    watch(registration)
    await navigator.serviceWorker.ready
    installed.value = 'READY'
  } catch {
    // Without a network the one that is installed serves; without one, this page would not be here.
    installed.value = navigator.serviceWorker.controller ? 'READY' : 'IMPOSSIBLE'
  }
}

function watch(registration: ServiceWorkerRegistration): void {
  const waits = () => (newer.value = navigator.serviceWorker.controller ? registration.waiting : null)
  waits()
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', waits))
}

/** Lets the newer client in and begins anew with it. What is not delivered lies in the store and stays there. */
export function letIn(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  newer.value?.postMessage('let the newer one in')
}
