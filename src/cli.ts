import { call } from './start/commands.ts'
import { openConsole } from './start/console.ts'

process.exitCode = await call(process.argv.slice(2), openConsole())
