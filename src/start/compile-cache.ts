import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

/**
 * Reading types away and compiling takes most of a start; what was compiled once is kept, for this process and, by its environment, for
 * its threads.
 */
export function keepCompiled() {
  process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../../node_modules/.cache/compiled')
  enableCompileCache(process.env.NODE_COMPILE_CACHE)
}
