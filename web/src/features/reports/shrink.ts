/** As many bytes as the platform takes of one picture, with some room. */
const MOST_BYTES = 900_000
const TRIES = [
  { side: 2048, quality: 0.82 },
  { side: 1600, quality: 0.78 },
  { side: 1280, quality: 0.7 },
  { side: 960, quality: 0.6 },
]

/**
 * A picture as it is sent: upright, small enough for a bad network, and nothing but what is to be seen. Where and when it
 * was taken stays on the phone. Null for what is no picture.
 */
export async function shrunk(file: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!picture) return null
  try {
    for (const { side, quality } of TRIES) {
      const small = await drawn(picture, side, quality)
      if (small && small.size <= MOST_BYTES) return small
    }
    return null
  } finally {
    picture.close()
  }
}

function drawn(picture: ImageBitmap, side: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality))
}
