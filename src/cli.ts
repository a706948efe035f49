import { call } from './start/commands.ts'
import { openConsole } from './start/console.ts'

// An export holds drafts, a copy passwords' hashes: for whoever called it alone.
process.umask(0o077)
process.exitCode = await call(process.argv.slice(2), openConsole())
