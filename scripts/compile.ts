import { readdir, rm } from 'node:fs/promises'
import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

// Compiles what a start needs and keeps it where `src/server.ts` looks. The portal itself need not be able to write there.
const folder = join(import.meta.dirname, '../node_modules/.cache/compiled')
await rm(folder, { recursive: true, force: true })
enableCompileCache(folder)
for (const name of ['start/run', 'start/serve', 'start/cluster-primary']) await import(`../src/${name}.ts`)
// The sample's articles begin with it.
await import('yaml')
const migrations = join(import.meta.dirname, '../migrations')
for (const name of await readdir(migrations)) await import(join(migrations, name))
flushCompileCache()
process.exit()
