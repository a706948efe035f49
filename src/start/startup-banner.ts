import { type Config, consoleLanguage } from '#config.ts'
import { words } from '#locales/index.ts'
import type { Portal } from '#platform/context.ts'
import { offerSetup } from '#users/setup/setup-link.actions.ts'

/** Says where the portal is, and how the first administrator comes in. */
export async function printBanner(config: Config, portal: Portal | undefined) {
  const t = words[consoleLanguage()]
  console.log(t.server.listening(config.baseUrl))
  const setup = portal && (await offerSetup(portal))
  if (setup) console.log(framed(t.server.setup(setup)))
}

/** Something nobody overlooks among other lines. */
export function framed(text: string): string {
  const rule = '─'.repeat(Math.min(100, Math.max(...text.split('\n').map((line) => line.length))))
  return `\n${rule}\n${text}\n${rule}\n`
}
