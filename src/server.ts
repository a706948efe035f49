import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

// Reading types away and compiling takes most of a start; what was compiled once is kept. Therefore nothing is imported before.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'))
const { run } = await import('./run.ts')
await run()
flushCompileCache()
