import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// What is measured with the client's own code, without a browser; `../bench/README.md` says what and how to run it.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: { alias: { '@': fileURLToPath(new URL('../src', import.meta.url)) } },
  test: { include: ['*.bench.ts'], environment: 'node', testTimeout: 7_200_000 },
})
