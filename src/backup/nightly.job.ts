import { fork } from 'node:child_process'
import { once } from 'node:events'
import { consoleLanguage } from '#config.ts'
import { words } from '#locales/index.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { isDue, recordFailure } from './night.ts'
import { readRecord } from './record.ts'
import { endRequest, isAsked, takeRequest } from './requested-copy.ts'

const nightly = new URL('../start/backup-process.ts', import.meta.url)

/**
 * Makes the copy of the night in a process of its own, behind everything else; a stop ends it and waits for that.
 * @param settled whether the portal runs for a while: a night that was missed is made up for then, what was asked for at once
 */
export async function copyNightly({ config, clock, log }: Portal, signal: AbortSignal, settled = true): Promise<void> {
  const { dataDir, backupDir } = config
  const due = settled && isDue(await readRecord(backupDir), clock.now())
  if (signal.aborted || !(due || (await isAsked(backupDir)))) return

  await takeRequest(backupDir)
  const at = timestamp(clock)
  const child = fork(nightly, [dataDir, backupDir, at], { stdio: 'inherit', execArgv: [] })
  const end = () => child.kill()
  signal.addEventListener('abort', end, { once: true })
  const [status, killedBy] = await once(child, 'exit')
  signal.removeEventListener('abort', end)
  if (signal.aborted) return
  await endRequest(backupDir)
  // It died before it could say why.
  if (status !== 0) await recordFailure(backupDir, at, words[consoleLanguage()].backups.died(String(killedBy ?? status)))
  const { good, failed } = await readRecord(backupDir)
  if (failed) log.error({ reason: failed.reason, lastGood: good?.at }, 'no copy was made tonight')
  else log.info({ copy: good }, 'a copy was made and restored on trial')
}
