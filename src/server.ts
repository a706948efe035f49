import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { applyMemoryFlags } from './start/memory-flags.ts'

applyMemoryFlags()
// Whatever the system says: what is written is for the portal's own user alone.
process.umask(0o077)

// Reading types away and compiling takes most of a start; what was compiled once is kept. Therefore nothing else is imported before.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../node_modules/.cache/compiled')
// Threads look at the variable, this process has begun already.
enableCompileCache(process.env.NODE_COMPILE_CACHE)
const { run } = await import('./start/run.ts')
await run()
flushCompileCache()
