import { join, resolve } from 'node:path'
import type { CopyRecord } from '#backup/record.ts'
import type { Words } from '#locales/index.ts'
import { showMoment, showNumber } from '#platform/text/dates.ts'
import { showSize } from '#platform/text/size.ts'
import type { Finding } from './findings.ts'

/** How the portal itself is, in sentences for its administrators. */
export function showFindings(t: Words, findings: Finding[], { good }: CopyRecord, folders: { backupDir: string; dataDir: string }) {
  const damaged = findings.some(({ name }) => name === 'database')
  const wayBack = damaged && good && t.backups.wayBack(join(resolve(folders.backupDir), good.file), `${resolve(folders.dataDir)}-moi`)
  const sentences = findings.map((finding) => showFinding(t, finding))
  return {
    findings: wayBack ? [...sentences, wayBack] : sentences,
    copy: good ? t.findings.lastCopy(showMoment(good.at), showSize(good.bytes), showNumber(good.articles)) : t.findings.noCopyYet,
  }
}

function showFinding(t: Words, { name, detail }: Finding): string {
  const words = t.findings[name]
  if (typeof words === 'string') return words
  return words(name === 'oldCopy' ? showMoment(detail) : name === 'disk' ? showSize(Number(detail) * 1e6) : detail)
}
