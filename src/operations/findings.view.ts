import { join, resolve } from 'node:path'
import { readRecord } from '#backup/record.ts'
import { isAsked } from '#backup/wish.ts'
import type { Words } from '#locales/index.ts'
import type { Portal } from '#platform/context.ts'
import { showMoment, showNumber } from '#platform/text/dates.ts'
import { showSize } from '#platform/text/size.ts'
import { type Finding, findingsOf } from './findings.ts'

/** How the portal itself is, in sentences for its administrators. */
export async function showFindings(portal: Portal, t: Words) {
  const { good } = await readRecord(portal.config.backupDir)
  const findings = (await findingsOf(portal)).map((finding) => showFinding(t, finding))
  const damaged = portal.troubles.list().some(({ name }) => name === 'database')
  const wayBack =
    damaged && good && t.backups.wayBack(join(resolve(portal.config.backupDir), good.file), `${resolve(portal.config.dataDir)}-moi`)
  return {
    findings: wayBack ? [...findings, wayBack] : findings,
    copy: good ? t.findings.lastCopy(showMoment(good.at), showSize(good.bytes), showNumber(good.articles)) : t.findings.noCopyYet,
    asked: await isAsked(portal.config.backupDir),
  }
}

function showFinding(t: Words, { name, detail }: Finding): string {
  const words = t.findings[name]
  if (typeof words === 'string') return words
  return words(name === 'oldCopy' ? showMoment(detail) : name === 'disk' ? showSize(Number(detail) * 1e6) : detail)
}
