import { parseArgs } from 'node:util'
import { verifyAuditCommand } from './audit/verify.command.ts'
import { consoleLanguage, readConfig } from './config.ts'
import { openConsole } from './console.ts'
import { exportCommand } from './exchange/export.command.ts'
import { importCommand } from './exchange/import.command.ts'
import { explain } from './failure.ts'
import { words } from './locales/index.ts'
import { type Command, usageOf } from './platform/command.ts'
import { openContext } from './portal.ts'
import { removeSampleCommand } from './sample/remove.command.ts'
import { reindexCommand } from './search/reindex.command.ts'
import { addUserCommand, listUsersCommand } from './users/user.command.ts'

/** Every command. */
const commands: Command[] = [
  addUserCommand,
  listUsersCommand,
  importCommand,
  exportCommand,
  reindexCommand,
  verifyAuditCommand,
  removeSampleCommand,
]

const t = words[consoleLanguage()]
const terminal = openConsole()

/** @returns the exit status: 0, 1 when it could not be done, 2 when the call was wrong */
async function main(typed: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(typed[0] ?? '')) return help()
  const command = commands.find(({ name }) => `${typed.join(' ')} `.startsWith(`${name} `))
  if (!command) return wrongCall(typed.length > 0 ? t.commands.unknown(typed.join(' ')) : t.commands.none)

  const given = readCall(command, typed.slice(command.name.split(' ').length))
  if (!given) return wrongCall(t.commands.callIt(usageOf(command)))
  const { portal, close } = await openContext(readConfig())
  try {
    await command.run({ portal, t, ...given, console: terminal })
    return 0
  } finally {
    await close()
  }
}

/** Arguments and options of a command; undefined when one is missing, empty or too much. */
function readCall({ args = [], options = {} }: Command, typed: string[]) {
  try {
    const known = Object.fromEntries(Object.keys(options).map((name) => [name, { type: 'string' as const }]))
    const { values, positionals } = parseArgs({ args: typed, options: known, allowPositionals: true })
    const complete = positionals.length === args.length && Object.keys(options).every((name) => values[name])
    return complete ? { args: positionals, options: values as Record<string, string> } : undefined
  } catch {
    return undefined
  }
}

function wrongCall(reason: string): number {
  terminal.warn(reason)
  return 2
}

function help(): number {
  terminal.say(t.commands.intro)
  for (const command of commands) terminal.say(`\n  ${usageOf(command)}\n      ${t.commands.what[command.name]}`)
  terminal.say(`\n  help\n      ${t.commands.what.help}`)
  return 0
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status
  },
  (error) => {
    terminal.warn(explain(error, t))
    process.exitCode = 1
  },
)
