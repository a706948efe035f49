import type { Config } from '#config.ts'
import type { Words } from '#locales/index.ts'
import type { Portal } from './context.ts'

/** What an operator can have done from the command line. */
export type Command = PortalCommand | BareCommand

/** Each of its arguments and options must be given. */
interface Usage {
  /** `users add`; also the key of its sentence in `t.commands.what`. */
  name: keyof Words['commands']['what']
  /** What its arguments are called in the help. */
  args?: string[]
  /** What its options hold, by name. */
  options?: Record<string, string>
}

export interface PortalCommand extends Usage {
  /** @throws PortalError with a sentence for the operator */
  run(call: Call): Promise<void>
}

/** One that must also work where no portal can be opened. */
export interface BareCommand extends Usage {
  /** @throws PortalError with a sentence for the operator */
  runBare(call: BareCall): Promise<void>
}

export interface BareCall extends Omit<Call, 'portal'> {
  config: Config
  checkRestore: RestoreCheck
}

/** Opens the portal that is in another folder and asks it for pages, as a reader would. @throws when it does not answer */
export type RestoreCheck = (folder: string) => Promise<RestoreReport>

/** What was found there. */
export interface RestoreReport {
  /** As many as readers see. */
  articles: number
  /** The first entry of the audit log that does not fit. */
  brokenAudit?: number
}

export interface Call {
  portal: Portal
  t: Words
  args: string[]
  options: Record<string, string>
  console: Console
}

/** Where the operator reads and types. */
export interface Console {
  /** A line of the answer. */
  say(line: string): void
  /** A line about a part of the work that could not be done. */
  warn(line: string): void
  /** How far the work is: in place on a screen, a line now and then in a file. */
  progress(line: string): void
  /** A line that nobody should see: the first of standard input. */
  readSecret(prompt: string): Promise<string>
}

/** `users add <username> --name <full name> …` */
export function usageOf({ name, args = [], options = {} }: Usage): string {
  return [name, ...args.map((arg) => `<${arg}>`), ...Object.entries(options).map(([option, value]) => `--${option} <${value}>`)].join(' ')
}

/** Whom the audit log names for what a command did. */
export const operator = { id: null, name: 'portal' }
