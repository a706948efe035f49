import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { build } from 'esbuild'

// Bundles styles and scripts into public/build under hashed names, and writes down which name became which.
const root = join(import.meta.dirname, '..')
const out = join(root, 'public/build')

await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })
const { metafile } = await build({
  entryPoints: [
    'public/css/site.css',
    'public/css/newsroom.css',
    'src/client/site.ts',
    'src/client/theme.ts',
    'src/client/newsroom.ts',
  ].map((file) => join(root, file)),
  outdir: out,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  metafile: true,
  target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
  loader: { '.woff2': 'file', '.svg': 'file' },
  logLevel: 'warning',
})

const manifest: Record<string, string> = {}
for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
  const path = join(process.cwd(), file)
  const name = entryPoint ? basename(entryPoint).replace(/\.ts$/, '.js') : basename(file).replace(/-[A-Z0-9]{8}\./, '.')
  manifest[name] = `/build/${relative(out, path)}`
}
await writeFile(join(out, 'manifest.json'), JSON.stringify(manifest, null, 2))
