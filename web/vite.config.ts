import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { entries } from './dev/entries.ts'
import { fixtures } from './dev/fixtures.ts'
import { offline } from './dev/offline.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// `LINGXING_FIXTURES=1 npm run dev` answers from dev/fixtures without a platform; neither plugin takes part in a build.
const platform = process.env['LINGXING_URL'] ?? 'http://127.0.0.1:8080'
const withFixtures = process.env['LINGXING_FIXTURES'] === '1'

export default defineConfig({
  plugins: [vue(), entries(), offline(), ...(withFixtures ? [fixtures()] : [])],
  resolve: { alias: { '@': here('./src') } },
  server: withFixtures ? {} : { proxy: { '/api': platform } },
  build: {
    target: 'es2022',
    reportCompressedSize: true,
    rollupOptions: {
      input: { portal: here('./index.html'), console: here('./console/index.html'), field: here('./field/index.html') },
    },
  },
  test: {
    environment: 'happy-dom',
    // a busy machine is no failure
    testTimeout: 30_000,
    include: ['src/**/*.test.ts'],
    // its style sheets are imported from its own modules, which Node alone does not understand
    server: { deps: { inline: ['element-plus'] } },
  },
})
