import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build, type Plugin } from 'esbuild'
import sharp from 'sharp'
import { createIcons } from '../src/platform/http/icons.ts'

// Bundles styles and scripts into public/build under hashed names, draws the icons, writes down which name became which,
// and puts what browsers take compressed beside each text.
const root = join(import.meta.dirname, '..')
const out = join(root, 'public/build')

/** `import bold from 'icon:bold'` is the drawing of that name. */
const icons: Plugin = {
  name: 'icons',
  setup({ onResolve, onLoad }) {
    const draw = createIcons()
    onResolve({ filter: /^icon:/ }, ({ path }) => ({ path: path.slice('icon:'.length), namespace: 'icon' }))
    onLoad({ filter: /./, namespace: 'icon' }, ({ path }) => ({ contents: draw(path), loader: 'text' }))
  },
}

await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })
const manifest = { ...(await bundle()), ...(await drawIcons([32, 180, 192, 512])) }
await writeFile(join(out, 'manifest.json'), JSON.stringify(manifest, null, 2))
await Promise.all(globSync('*.{css,js,svg}', { cwd: out }).map(compress))

async function bundle(): Promise<Record<string, string>> {
  const { metafile } = await build({
    entryPoints: [
      ...globSync('public/css/*.css', { cwd: root }),
      ...['site', 'count-view', 'theme', 'newsroom', 'editor'].map((name) => `src/client/${name}.ts`),
      'public/images/favicon.svg',
    ],
    absWorkingDir: root,
    outdir: out,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    metafile: true,
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    loader: { '.woff2': 'copy', '.svg': 'copy' },
    plugins: [icons],
    logLevel: 'warning',
  })
  return Object.fromEntries(Object.keys(metafile.outputs).map((file) => [nameOf(file), `/build/${relative(out, join(root, file))}`]))
}

/** The mark as the pictures that phones put on their home screens. */
async function drawIcons(sizes: number[]): Promise<Record<string, string>> {
  const mark = await readFile(join(root, 'public/images/favicon.svg'))
  const drawn = sizes.map(async (size) => {
    const png = await sharp(mark, { density: 72 * (size / 64) })
      .resize(size, size)
      .png({ palette: true, compressionLevel: 9 })
      .toBuffer()
    const file = `icon-${size}-${createHash('sha256').update(png).digest('hex').slice(0, 8).toUpperCase()}.png`
    await writeFile(join(out, file), png)
    return [nameOf(file), `/build/${file}`]
  })
  return Object.fromEntries(await Promise.all(drawn))
}

async function compress(file: string) {
  const text = await readFile(join(out, file))
  const brotli = await promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  await writeFile(join(out, `${file}.br`), brotli)
  await writeFile(join(out, `${file}.gz`), await promisify(gzip)(text, { level: 9 }))
}

/** `site-KG5T3MDI.css` is `site.css`. */
function nameOf(file: string): string {
  return basename(file).replace(/-[A-Z0-9]{8}(?=\.\w+$)/, '')
}
