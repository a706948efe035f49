import { access, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readRecord } from '#backup/record.ts'
import type { Portal } from '#platform/context.ts'
import { openThreads } from '#platform/threads.ts'

/** Lies in the data folder while the portal runs; who finds it at the start knows that the last stop was none. */
const mark = 'running'

/**
 * Looks the database over when the portal was not stopped properly, while it answers already. The answer ends the watch and takes the mark
 * away.
 */
export async function watchOverDatabase(portal: Portal): Promise<() => Promise<void>> {
  const file = join(portal.config.dataDir, mark)
  const crashed = await access(file).then(
    () => true,
    () => false,
  )
  await writeFile(file, '', { mode: 0o600 }).catch(() => undefined)
  const threads = openThreads(new URL('./damage.worker.ts', import.meta.url), null, {})
  const looking = crashed ? lookOver(portal, threads).catch(() => undefined) : undefined
  return async () => {
    await threads.close()
    await looking
    // On a disk that has become read-only the mark stays, and the next start looks the database over, as it should.
    await rm(file, { force: true }).catch(() => undefined)
  }
}

async function lookOver({ config, log, healthIssues }: Portal, threads: ReturnType<typeof openThreads>) {
  const damage = await threads.run<string | undefined>(join(config.dataDir, 'portal.sqlite'))
  if (!damage) return log.info('the portal was not stopped properly; its database is whole')
  healthIssues.begin('database', damage)
  const { good } = await readRecord(config.backupDir)
  log.fatal({ damage, lastGoodCopy: good?.file }, 'the database is damaged: restore the last good copy')
}
