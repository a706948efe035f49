import type { Config } from '#config.ts'
import type { Clock } from '#platform/clock.ts'
import { timestamp } from '#platform/clock.ts'
import { makeCopy } from './copy.ts'
import { forgetOld } from './forget-old.ts'
import { nameOf } from './names.ts'

/** The copy without which no database is brought up to date. @throws Error with the code NO_COPY and its cause */
export async function copyBeforeUpgrade({ dataDir, backupDir }: Config, clock: Clock): Promise<void> {
  const at = timestamp(clock)
  await makeCopy({ dataDir, folder: backupDir, name: nameOf('before-upgrade', at), at, mediaBeside: true }).catch((cause) => {
    throw Object.assign(new Error('No copy could be made before the upgrade', { cause }), { code: 'NO_COPY' })
  })
  // An upgrade that fails at each start must not fill the disk.
  await forgetOld(backupDir)
}
