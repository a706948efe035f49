import cluster from 'node:cluster'
import { type Config, consoleLanguage, readConfig } from './config.ts'
import { explain } from './failure.ts'
import { words } from './locales/index.ts'

/** Serves the portal in this process, or leads those that do. */
export async function run() {
  try {
    const config = readConfig()
    if (cluster.isPrimary && config.workers > 1 && (await leads(config))) return
    await (await import('./serve.ts')).serve(config, fail)
  } catch (error) {
    await fail(error)
  }
}

/** Whether it does; without a database nobody can be led, and one process stands in. */
async function leads(config: Config): Promise<boolean> {
  const { lead } = await import('./lead.ts')
  return lead(config).then(
    () => true,
    () => false,
  )
}

async function fail(error: unknown): Promise<never> {
  console.error(await explain(error, words[consoleLanguage()]))
  process.exit(1)
}
