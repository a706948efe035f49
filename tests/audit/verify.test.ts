import { expect, test } from 'vitest'
import { anchorAudit } from '../../src/audit/anchor.job.ts'
import { verifyAuditCommand } from '../../src/audit/verify.command.ts'
import { entryHash, write } from '../../src/platform/database/write.ts'
import { runCommand } from '../support/command.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

/** A log of five entries, and what `audit verify` says of it after somebody had their hands on it. */
async function after(tamper: (portal: TestPortal) => Promise<unknown>) {
  const portal = await startPortal()
  for (let i = 0; i < 5; i++)
    await write(portal.portal, { id: null, name: 'test' }, async (_tx, record) => record({ action: 'sample.add', details: { i } }))
  await anchorAudit(portal.portal)
  await tamper(portal)
  return (await runCommand(portal.portal, verifyAuditCommand)).failure
}

const entries = ({ db }: TestPortal) => db.selectFrom('audit_entries').selectAll().orderBy('id').execute()

test('an untouched log is whole', async () => {
  expect(await after(async () => {})).toBeUndefined()
})

test('an altered entry is named', async () => {
  const failure = await after(({ writer }) => writer.updateTable('audit_entries').set({ actor: 'khac' }).where('id', '=', 3).execute())
  expect(failure).toContain('mục 3 (10:00 23/11/2026) không còn như lúc được ghi')
})

test('an entry altered together with its hash shows at the next one', async () => {
  const failure = await after(async (portal) => {
    const { id, hash, ...entry } = (await entries(portal))[2]!
    const forged = { ...entry, actor: 'khac' }
    await portal.writer
      .updateTable('audit_entries')
      .set({ actor: 'khac', hash: entryHash(forged) })
      .where('id', '=', id)
      .execute()
  })
  expect(failure).toContain('ngay trước mục 4')
})

test('a removed entry is missed', async () => {
  expect(await after(({ writer }) => writer.deleteFrom('audit_entries').where('id', '=', 2).execute())).toContain('ngay trước mục 3')
  expect(await after(({ writer }) => writer.deleteFrom('audit_entries').where('id', '=', 1).execute())).toContain('ngay trước mục 2')
})

test('an entry put in between is named, however well it is made', async () => {
  const failure = await after(async (portal) => {
    const { id, hash, ...second } = (await entries(portal))[1]!
    const forged = { ...second, action: 'user.add', previous_hash: hash }
    for (const later of [5, 4, 3])
      await portal.writer
        .updateTable('audit_entries')
        .set({ id: later + 1 })
        .where('id', '=', later)
        .execute()
    await portal.writer
      .insertInto('audit_entries')
      .values({ id: 3, ...forged, hash: entryHash(forged) })
      .execute()
  })
  expect(failure).toContain('mục 3 (10:00 23/11/2026) do ai đó chèn vào')
})

test('a log cut off at its end is noticed, also when it grew again', async () => {
  const cut = ({ writer }: TestPortal) => writer.deleteFrom('audit_entries').where('id', '>', 3).execute()
  expect(await after(cut)).toContain('có đến mục 5')

  const failure = await after(async (portal) => {
    await cut(portal)
    for (let i = 0; i < 9; i++) await write(portal.portal, { id: null, name: 'x' }, async (_tx, record) => record({ action: 'sample.add' }))
    await anchorAudit(portal.portal)
  })
  expect(failure).toContain('có đến mục 5')
})

test('what somebody was not allowed to do stands in the log once, however often they try', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const hoa = await portal.signIn('hoa')

  for (let i = 0; i < 3; i++) await lan.fetch('/quan-tri/nguoi-dung?x=1')

  expect((await hoa.visit('/quan-tri/nhat-ky?viec=access.refused')).texts('tbody tr')).toEqual([
    '10:00 23/11/2026 lan bị từ chối vì không có quyền – Địa chỉ trang: /quan-tri/nguoi-dung',
  ])
})
