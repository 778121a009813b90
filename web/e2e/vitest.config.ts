import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Browser tests against a running platform: LINGXING_URL=http://127.0.0.1:8080 npm run e2e
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: { include: ['*.e2e.ts'], testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false },
})
