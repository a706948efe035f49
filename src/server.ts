import { flushCompileCache } from 'node:module'
import { keepCompiled } from './start/compile-cache.ts'
import { applyMemoryFlags } from './start/memory-flags.ts'

applyMemoryFlags()
// Whatever the system says: what is written is for the portal's own user alone.
process.umask(0o077)

// Nothing else is imported before, so that all of it is kept.
keepCompiled()
const { run } = await import('./start/run.ts')
await run()
flushCompileCache()
