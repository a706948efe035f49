import { expect, test } from 'vitest'
import { up } from '../../migrations/0090_article_files.ts'
import { startPortal } from '../support/portal.ts'

test('what articles named before there was a table for it is found', async () => {
  const portal = await startPortal()
  const hash = 'a'.repeat(32)
  await portal.given.article({ title: 'Cũ', body: `![x](/media/${hash}-40.webp)` })
  const before = await portal.db.selectFrom('article_files').selectAll().execute()
  await portal.writer.schema.dropTable('article_files').execute()
  await up(portal.writer)
  expect([before, await portal.db.selectFrom('article_files').selectAll().execute()]).toEqual([before, [{ name: hash, article_id: 1 }]])
})
