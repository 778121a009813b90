import { onScopeDispose, ref } from 'vue'

/** A voice note says what a picture does not; longer ones nobody plays. */
export const LONGEST_SECONDS = 180
const BITS_PER_SECOND = 32_000

/** Those that every browser plays first. */
const FORMATS: [mime: string, ending: string][] = [
  ['audio/mp4;codecs=mp4a.40.2', 'm4a'],
  ['audio/webm;codecs=opus', 'webm'],
  ['audio/mp4', 'm4a'],
  ['audio/ogg;codecs=opus', 'ogg'],
]

export type Trouble = 'DENIED' | 'NO_MICROPHONE' | 'BROKEN'

/** What this browser records in; null where it does not record at all. */
function format(): [string, string] | null {
  if (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices) return null
  return FORMATS.find(([mime]) => MediaRecorder.isTypeSupported(mime)) ?? null
}

/**
 * Records what a person says until told to stop, at most three minutes. Leaving the page ends it too: what was said until
 * then is kept.
 *
 * @param kept called with the recording and how long it is
 */
export function useRecording(kept: (voice: Blob, ending: string, seconds: number) => void) {
  const chosen = format()
  const recording = ref(false)
  const seconds = ref(0)
  const trouble = ref<Trouble | null>(null)
  let recorder: MediaRecorder | null = null
  let timer: ReturnType<typeof setInterval> | undefined

  async function start(): Promise<void> {
    if (!chosen || recording.value) return
    trouble.value = null
    recording.value = true
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      // The page was left while the person was asked.
      if (!recording.value) return letGo(stream)
      record(stream, chosen)
    } catch (fault) {
      recording.value = false
      trouble.value = troubleOf(fault)
    }
  }

  function record(stream: MediaStream, [mime, ending]: [string, string]): void {
    const parts: Blob[] = []
    const begun = Date.now()
    const lasted = () => Math.max(1, Math.round((Date.now() - begun) / 1000))
    recorder = new MediaRecorder(stream, { mimeType: mime, audioBitsPerSecond: BITS_PER_SECOND })
    recorder.ondataavailable = ({ data }) => parts.push(data)
    recorder.onerror = () => (trouble.value = 'BROKEN')
    recorder.onstop = () => {
      const length = lasted()
      ended(stream)
      const voice = new Blob(parts, { type: mime })
      if (voice.size) kept(voice, ending, length)
    }
    recorder.start()
    seconds.value = 0
    timer = setInterval(() => {
      seconds.value = lasted()
      if (seconds.value >= LONGEST_SECONDS) stop()
    }, 250)
  }

  function ended(stream: MediaStream): void {
    clearInterval(timer)
    letGo(stream)
    recorder = null
    recording.value = false
  }

  function stop(): void {
    if (recorder?.state === 'recording') recorder.stop()
    else if (!recorder) recording.value = false
  }

  // A hidden page may be stopped by the phone at any moment: what was said so far is kept.
  const left = () => document.visibilityState === 'hidden' && stop()
  document.addEventListener('visibilitychange', left)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', left)
    stop()
  })

  return { offered: chosen !== null, recording, seconds, trouble, start, stop }
}

function letGo(stream: MediaStream): void {
  stream.getTracks().forEach((track) => track.stop())
}

function troubleOf(fault: unknown): Trouble {
  const name = fault instanceof DOMException ? fault.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'DENIED'
  return name === 'NotFoundError' || name === 'NotReadableError' ? 'NO_MICROPHONE' : 'BROKEN'
}
