import { call } from './commands.ts'
import { openConsole } from './console.ts'
import { stayBehind } from './platform/background.ts'

// Readers of the portal that runs beside it come first.
stayBehind()
process.exitCode = await call(process.argv.slice(2), openConsole())
