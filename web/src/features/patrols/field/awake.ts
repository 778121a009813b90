/** Keeps the screen on while one walks, where the browser can: a web page that sleeps gets no position. */
export type Awake = 'HELD' | 'NOT_OFFERED' | 'REFUSED'

interface Sentinel {
  release(): Promise<void>
}

let held: Sentinel | null = null

export async function stayAwake(): Promise<Awake> {
  const { wakeLock } = navigator as { wakeLock?: { request(kind: 'screen'): Promise<Sentinel> } }
  if (!wakeLock) return 'NOT_OFFERED'
  try {
    held = await wakeLock.request('screen')
    return 'HELD'
  } catch {
    // A phone that is short of battery says no.
    return 'REFUSED'
  }
}

export function maySleep(): void {
  void held?.release().catch(() => undefined)
  held = null
}

/** A short tone and a shake: the place has not come for a while, and nobody looks at the screen. */
export function alarm(): void {
  navigator.vibrate?.([200, 100, 200])
  try {
    const sound = new AudioContext()
    const tone = sound.createOscillator()
    tone.frequency.value = 660
    tone.connect(sound.destination)
    tone.start()
    tone.stop(sound.currentTime + 0.4)
  } catch {
    // Without sound the words on the screen remain.
  }
}
