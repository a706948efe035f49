import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { words } from '#locales/index.ts'
import type { PortalCommand } from '#platform/command.ts'
import type { Portal } from '#platform/context.ts'

/** Runs a command on an open portal. What it said, what it warned of, and why it failed, if it did. */
export async function runCommand(portal: Portal, command: PortalCommand, args: string[] = []) {
  const said: string[] = []
  const warned: string[] = []
  const console = {
    say: (line: string) => void said.push(line),
    warn: (line: string) => void warned.push(line),
    progress: () => {},
    readSecret: async () => '',
  }
  const failure = await command.run({ portal, t: words.vi, args, options: {}, console }).then(
    () => undefined,
    (error: Error) => error.message,
  )
  return { said, warned, failure }
}

/** A file that is gone when the test ends. @returns its path */
export async function aFile(name: string, content: string | Buffer = ''): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cong-lang-file-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, name), content)
  return join(folder, name)
}
