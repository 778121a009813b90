import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rollup } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const PUBLIC = ['seal.svg', 'field/manifest.webmanifest', 'field/icon-192.png', 'field/icon-512.png']

interface Precached {
  url: string
  revision: string | null
}

/**
 * Builds the service worker of the field client and tells it what the client consists of: its page, what that loads now or
 * later, its icons. Faces are left out, there are hundreds of files of them; they are kept when they are first fetched.
 */
export function offline(): Plugin {
  let precached: Precached[] = []
  let folder = ''
  return {
    name: 'lingxing-offline',
    apply: 'build',
    configResolved: (config) => void (folder = config.build.outDir),
    writeBundle(_options, bundle) {
      precached = [...partsOf(bundle), ...PUBLIC.map((file) => pinned(file, readFileSync(here(`../public/${file}`))))]
    },
    async closeBundle() {
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: { __PRECACHED__: JSON.stringify(precached), 'process.env.NODE_ENV': '"production"' },
        build: {
          outDir: folder,
          emptyOutDir: false,
          target: 'es2022',
          lib: {
            entry: here('../src/app/field/worker.ts'),
            formats: ['iife'],
            name: 'worker',
            fileName: () => 'worker.js',
          },
          rollupOptions: { output: { entryFileNames: 'field/worker.js' } },
        },
      })
    },
  }
}

function partsOf(bundle: Rollup.OutputBundle): Precached[] {
  const page = bundle['field/index.html']
  const entry = Object.values(bundle).find(
    (part): part is Rollup.OutputChunk =>
      part.type === 'chunk' && /field\/index\.html$/.test(part.facadeModuleId ?? ''),
  )
  if (page?.type !== 'asset' || !entry) throw new Error('the field client is not among what was built')
  const files = new Set<string>()
  gather(entry.fileName, bundle, files)
  return [pinned('field/index.html', page.source), ...[...files].map((file) => ({ url: `/${file}`, revision: null }))]
}

/** A chunk, what it imports at once or later, and their sheets. */
function gather(file: string, bundle: Rollup.OutputBundle, files: Set<string>): void {
  const part = bundle[file]
  if (files.has(file) || part?.type !== 'chunk') return
  files.add(file)
  for (const sheet of part.viteMetadata?.importedCss ?? []) if (!isFaces(bundle[sheet])) files.add(sheet)
  for (const next of [...part.imports, ...part.dynamicImports]) gather(next, bundle, files)
}

/** A sheet that only names faces is of no use without them. */
function isFaces(part: Rollup.OutputBundle[string] | undefined): boolean {
  return part?.type === 'asset' && part.source.length > 20_000 && String(part.source).startsWith('@font-face')
}

function pinned(file: string, content: string | Uint8Array): Precached {
  return { url: `/${file}`, revision: createHash('sha256').update(content).digest('hex').slice(0, 16) }
}
