import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { actorOf, write } from '#platform/database/write.ts'
import type { User } from '#users/user.ts'
import { readInstalled } from './files.ts'
import { decideFinding, listFindings } from './finding.store.ts'
import type { Finding, Verdict } from './finding.ts'
import { replaceBaseline } from './scan.store.ts'

/** Somebody looked and decided; it leaves the first page. */
export const decide = (portal: Portal, editor: User, finding: Finding, verdict: Verdict) =>
  write(portal, actorOf(editor), async (tx, record) => {
    await decideFinding(tx, finding.id, verdict, editor.fullName, timestamp(portal.clock))
    const { kind, place, what } = finding
    record({
      action: `integrity.${verdict}`,
      subject: `finding:${finding.id}`,
      details: { name: `${kind}: ${place}`, what },
      readersUnaffected: true,
    })
  })

/** After an upgrade: the installed files are good as they are now. */
export async function acceptFiles(portal: Portal, editor: User) {
  const installed = await readInstalled()
  await write(portal, actorOf(editor), async (tx, record) => {
    const at = timestamp(portal.clock)
    await replaceBaseline(tx, installed)
    const files = (await listFindings(tx, true, 100_000)).filter(({ kind }) => kind === 'file')
    // Mended, so that a later change of the same file counts anew.
    for (const { id } of files) await decideFinding(tx, id, 'mended', editor.fullName, at)
    record({ action: 'integrity.files', details: { files: files.map(({ place }) => place).slice(0, 200) }, readersUnaffected: true })
  })
}
