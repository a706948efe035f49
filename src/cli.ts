import { call } from './commands.ts'
import { openConsole } from './console.ts'

process.exitCode = await call(process.argv.slice(2), openConsole())
