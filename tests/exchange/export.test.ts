import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportCommand } from '#exchange/export.command.ts'
import { importCommand } from '#exchange/import.command.ts'
import { aFile, runCommand } from '../support/command.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

test('an import of an export gives the same portal', async () => {
  const portal = await startPortal()
  const health = await portal.given.category('suc-khoe', 'Y tế')
  await portal.given.article({ title: 'Nháp', status: 'draft', publishedAt: null })
  await portal.given.article({ title: 'Nháp', status: 'draft', publishedAt: null, body: 'Hai bản nháp cùng tên.' })
  await portal.given.article({ title: 'Gỡ', status: 'withdrawn', reason: 'Sai số liệu', categoryId: health })
  await portal.given.article({
    title: 'Thông báo “quan trọng”',
    kind: 'announcement',
    lead: 'Một dòng\nhai dòng',
    author: 'Lan',
    source: 'Xã',
    pinned: true,
    expiresAt: '2027-01-01T00:00:00.000Z',
    publishedAt: '2026-11-20T01:02:03.456Z',
    oldUrl: '/cu?id=1',
  })
  await portal.writer.deleteFrom('articles').where('id', '=', 1).execute()
  const first = await exported(portal)

  const other = await startPortal()
  const { failure } = await runCommand(other.portal, importCommand, [await aFile('a.jsonl', first)])

  expect(failure).toBeUndefined()
  expect(await exported(other)).toBe(first)
  expect((await other.fetch('/tin/4-thong-bao-quan-trong')).status).toBe(200)
})

test('every article is written, and the times read as people here write them', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Một', publishedAt: '2019-10-16T08:50:00.000Z' })

  const [line] = (await exported(portal))
    .split('\n')
    .filter(Boolean)
    .map((text) => JSON.parse(text))

  expect(line).toMatchObject({ id: 1, title: 'Một', published_at: '2019-10-16T15:50:00+07:00', status: 'published', pinned: false })
  expect(line).not.toHaveProperty('old_url')
})

test('the sample comes back as it was, covers and all', async () => {
  const portal = await startPortal({ SAMPLE_CONTENT: 'yes' })
  const before = await exported(portal)

  const { said } = await runCommand(portal.portal, importCommand, [await aFile('a.jsonl', before)])

  expect(said).toEqual(['Đã nhập: 0 bài mới, 0 bài cập nhật, 33 bài không đổi.'])
  expect(await exported(portal)).toBe(before)
})

test('a place that cannot be written is one sentence, and no half file stays', async () => {
  const { portal } = await startPortal()

  expect(await runCommand(portal, exportCommand, ['/khong/co/thu/muc.jsonl'])).toMatchObject({
    failure: 'Không ghi được tệp /khong/co/thu/muc.jsonl (ENOENT).',
  })
})

async function exported({ portal }: TestPortal): Promise<string> {
  const file = await aFile('out.jsonl')
  await runCommand(portal, exportCommand, [file])
  return readFile(file, 'utf8')
}

test('what is written is for its owner alone', async () => {
  const portal = await startPortal()
  await portal.given.article()
  const file = await aFile('out.jsonl')
  await portal.storage.put('goc/a.bin', Buffer.from('a'))

  await runCommand(portal.portal, exportCommand, [file])

  for (const path of [file, join(portal.config.dataDir, 'media'), join(portal.config.dataDir, 'media/goc/a.bin')])
    expect([path, (await stat(path)).mode & 0o077]).toEqual([path, 0])
})
