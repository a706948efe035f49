import cluster from 'node:cluster'
import { type Config, consoleLanguage, readConfig } from '#config.ts'
import { words } from '#locales/index.ts'
import { holdFolder } from '#platform/data-folder-lock.ts'
import { isUnusable } from '#platform/database/save-failure.ts'
import { explain } from './explain-error.ts'

/** Serves the portal in this process, or leads those that do. */
export async function run() {
  try {
    const config = readConfig()
    if (cluster.isPrimary) await holdFolder(config.dataDir)
    if (cluster.isPrimary && config.workers > 1 && (await leads(config))) return
    await (await import('./serve.ts')).serve(config, fail)
  } catch (error) {
    await fail(error)
  }
}

/** Whether it does; without a database that can be used nobody can be led, and one process stands in. */
async function leads(config: Config): Promise<boolean> {
  const { lead } = await import('./cluster-primary.ts')
  return lead(config).then(
    () => true,
    (error) => {
      if (isUnusable(error)) return false
      throw error
    },
  )
}

async function fail(error: unknown): Promise<never> {
  console.error(await explain(error, words[consoleLanguage()]))
  process.exit(statusOf(error))
}

/** What no restart mends has a status of its own, on which a service manager should not try again. */
const statusOf = (error: unknown) =>
  /^(MIGRATION_FAILED|NEWER_DATABASE|FOLDER_HELD)$/.test((error as { code?: string }).code ?? '') ? 78 : 1
