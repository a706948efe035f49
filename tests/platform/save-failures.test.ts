import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { words } from '#locales/index.ts'
import { startPortal } from '../support/portal.ts'

const typed = { title: 'Thông báo cấp nước', body: 'Cấp nước trở lại từ 17 giờ.', lead: 'Một câu.' }

test('an editor waits for another process that writes, and readers do not', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const unlock = lock(portal.config.dataDir)

  const saving = lan.submit('/quan-tri/tin/moi', { ...typed, step: 'save' }, 'form.editor')
  await new Promise((later) => setTimeout(later, 200))
  const asked = performance.now()
  expect((await portal.fetch('/khong-co')).status).toBe(404)
  expect(performance.now() - asked).toBeLessThan(1000)
  unlock()

  expect((await saving).status).toBe(303)
})

test('a database that stays locked is said after some seconds, with all that was typed', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  await lan.visit('/quan-tri/tin/moi')
  const unlock = lock(portal.config.dataDir)

  const answer = await lan.submit('/quan-tri/tin/moi', { ...typed, step: 'save' }, 'form.editor')
  unlock()

  expect(answer.status).toBe(503)
  const page = await answer.text()
  expect(page).toContain(words.vi.trouble.busy)
  for (const text of Object.values(typed)) expect(page).toContain(text)
}, 20_000)

test('a full disk is said, nothing typed is lost, and saving goes on when there is room', async () => {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')
  await minh.submit('/quan-tri/tin/moi', { ...typed, step: 'save' }, 'form.editor')
  await sql`pragma max_page_count = 1`.execute(portal.writer)
  const long = { ...typed, body: 'Cấp nước trở lại từ 17 giờ. '.repeat(2000) }

  const refused = await minh.submit('/quan-tri/tin/1/sua', { ...long, step: 'save' }, 'form.editor')

  expect(refused.status).toBe(507)
  const page = await refused.text()
  expect(page).toContain(words.vi.trouble.diskFull)
  expect(page).toContain(long.body.trim())
  expect((await portal.fetch('/')).status).toBe(200)
  await sql`pragma max_page_count = 100000`.execute(portal.writer)
  expect((await minh.submit('/quan-tri/tin/1/sua', { ...long, step: 'save' }, 'form.editor')).status).toBe(303)
})

test('on a read-only disk readers read, and any form comes back with a button to send it again', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Lịch tiếp công dân' })
  const hoa = await portal.signIn('hoa')
  await sql`pragma query_only = on`.execute(portal.writer)

  const refused = await hoa.submit('/quan-tri/chuyen-muc/moi', { name: 'Kinh tế' })

  expect(refused.status).toBe(503)
  const page = await refused.text()
  expect(page).toContain(words.vi.trouble.cannotSave)
  expect(page).toContain('value="Kinh tế"')
  expect((await portal.fetch('/tin/1-lich-tiep-cong-dan')).status).toBe(200)
})

/** As another process would. */
function lock(dataDir: string) {
  const other = new Sqlite(join(dataDir, 'portal.sqlite'))
  other.exec('begin immediate')
  return () => other.close()
}
