import { parseArgs } from 'node:util'
import { verifyAuditCommand } from '#audit/verify.command.ts'
import { backupCommand } from '#backup/backup.command.ts'
import { restoreCommand } from '#backup/restore.command.ts'
import { consoleLanguage, readConfig } from '#config.ts'
import { exportCommand } from '#exchange/export.command.ts'
import { importCommand } from '#exchange/import.command.ts'
import { filesCommand, scanCommand } from '#integrity/integrity.command.ts'
import { type Words, words } from '#locales/index.ts'
import { stayBehind } from '#platform/background.ts'
import { type Call, type Command, type Console, usageOf } from '#platform/command.ts'
import { removeSampleCommand } from '#sample/remove.command.ts'
import { reindexCommand } from '#search-engine/index/reindex.command.ts'
import { wakeUserCommand } from '#users/rest.command.ts'
import { resetSecondFactorCommand } from '#users/second-factor/second-factor.command.ts'
import { addUserCommand, listUsersCommand } from '#users/user.command.ts'
import { explain } from './explain-error.ts'
import { openContext } from './open-portal.ts'
import { checkRestore } from './restore-check.ts'

/** Every command. */
export const commands: Command[] = [
  addUserCommand,
  listUsersCommand,
  resetSecondFactorCommand,
  wakeUserCommand,
  importCommand,
  exportCommand,
  backupCommand,
  restoreCommand,
  reindexCommand,
  verifyAuditCommand,
  scanCommand,
  filesCommand,
  removeSampleCommand,
]

/** Undefined: that of the process. */
type Environment = NodeJS.ProcessEnv | undefined

/** Does what was typed. @returns the exit status: 0; 1 when it could not be done; 2 when the call was wrong */
export async function call(typed: string[], console: Console, environment?: Environment): Promise<number> {
  const t = words[consoleLanguage(environment)]
  const wrong = (reason: string) => {
    console.warn(reason)
    return 2
  }
  if (['help', '--help', '-h'].includes(typed[0] ?? '')) return help(t, console)
  const command = commands.find(({ name }) => `${typed.join(' ')} `.startsWith(`${name} `))
  if (!command) return wrong(typed.length > 0 ? t.commands.unknown(typed.join(' ')) : t.commands.none)
  const given = readCall(command, typed.slice(command.name.split(' ').length))
  if (!given) return wrong(t.commands.callIt(usageOf(command)))

  try {
    await run(command, { t, ...given, console }, environment)
    return 0
  } catch (error) {
    console.warn(await explain(error, t, environment))
    return 1
  }
}

async function run(command: Command, given: Omit<Call, 'portal'>, environment: Environment) {
  const config = readConfig(environment)
  if ('runBare' in command) {
    // Copies take long and hold nothing up; who holds the database must not be slow. A test that calls goes on as before.
    if (!environment) stayBehind()
    return command.runBare({ config, checkRestore, ...given })
  }
  const { portal, close } = await openContext(config)
  try {
    await command.run({ portal, ...given })
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

function help(t: Words, console: Console): number {
  console.say(t.commands.intro)
  for (const command of commands) console.say(`\n  ${usageOf(command)}\n      ${t.commands.what[command.name]}`)
  console.say(`\n  help\n      ${t.commands.what.help}`)
  return 0
}
