import { explainCopy } from '#backup/explain-copy.ts'
import { copyTonight, recordFailure } from '#backup/night.ts'
import { consoleLanguage } from '#config.ts'
import { words } from '#locales/index.ts'
import { stayBehind } from '#platform/background.ts'
import { checkRestore } from './restore-check.ts'

/** What `backup/nightly.job.ts` runs in a process of its own. */
const [dataDir = '', folder = '', at = ''] = process.argv.slice(2)

stayBehind()
await copyTonight(dataDir, folder, at, checkRestore).catch((error) =>
  recordFailure(folder, at, explainCopy(error, words[consoleLanguage()], folder)),
)
