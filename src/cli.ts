import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// An export holds drafts, a copy passwords' hashes: for whoever called it alone.
process.umask(0o077)
// As the server does; threads look at the variable.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../node_modules/.cache/compiled')
enableCompileCache(process.env.NODE_COMPILE_CACHE)
const [{ call }, { openConsole }] = await Promise.all([import('./start/commands.ts'), import('./start/console.ts')])
process.exitCode = await call(process.argv.slice(2), openConsole())
