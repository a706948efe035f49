import { keepCompiled } from './start/compile-cache.ts'

// An export holds drafts, a copy passwords' hashes: for whoever called it alone.
process.umask(0o077)
keepCompiled()
const [{ call }, { openConsole }] = await Promise.all([import('./start/commands.ts'), import('./start/console.ts')])
process.exitCode = await call(process.argv.slice(2), openConsole())
