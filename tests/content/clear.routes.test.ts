import { expect, test } from 'vitest'
import { listUses } from '#media/uses.store.ts'
import { startPortal } from '../support/portal.ts'

const file = 'ab'.repeat(16)

test('words of an old version leave the history, and that they did stands there', async () => {
  const { portal, lan, minh } = await startWithHistory()

  const asked = await minh.visit('/quan-tri/tin/1/ban/1/xoa')
  expect(asked.text('main')).toContain('Các bản sao lưu làm trước lúc này vẫn còn giữ')
  const answer = await minh.submit('/quan-tri/tin/1/ban/1/xoa', { reason: 'Có số căn cước' })

  expect(answer.status).toBe(303)
  expect((await minh.visit('/quan-tri/tin/1')).text('.timeline li')).toBe(
    '10:00 23/11/2026 Lê Quang Minh: xóa bản cũ khỏi lịch sử “Có số căn cước”',
  )
  expect((await lan.fetch('/quan-tri/tin/1/ban/1')).status).toBe(404)
  const rows = await portal.db.selectFrom('article_revisions').select(['version', 'content']).orderBy('version').execute()
  expect([rows.map(({ version }) => version), JSON.stringify(rows).includes('012345678901')]).toEqual([[2, 3, 4], false])
  expect(await listUses(portal.db, [file])).toEqual([])
})

test('what readers see and what waits is never taken out of the history', async () => {
  const { minh } = await startWithHistory()
  await minh.submit('/quan-tri/tin/1', { body: 'Sửa thêm' })

  const options = (await minh.visit('/quan-tri/tin/1/ban/1/xoa')).texts('option')
  expect(options).toEqual(['Chỉ bản 1', 'Bản này và mọi bản trước nó (1)', 'Mọi bản cũ (1, 2, 3)'])
  expect((await minh.fetch('/quan-tri/tin/1/ban/4/xoa')).status).toBe(404)

  await minh.submit('/quan-tri/tin/1/ban/2/xoa', { scope: 'all', reason: 'Dữ liệu cá nhân' })
  expect((await minh.visit('/quan-tri/tin/1')).$('[name=body]').val()).toBe('Sửa thêm')
  expect((await minh.visit('/tin/1-danh-sach')).text('.article__body')).toBe('Không còn số nữa')
})

test('only who may withdraw takes versions out, and says why', async () => {
  const { lan, minh } = await startWithHistory()

  expect((await lan.fetch('/quan-tri/tin/1/ban/1/xoa')).status).toBe(403)
  expect((await lan.visit('/quan-tri/tin/1/ban/1')).$('a[href$="/xoa"]').length).toBe(0)
  expect((await minh.submit('/quan-tri/tin/1/ban/1/xoa', { reason: '' })).status).toBe(422)
  expect((await minh.visit('/quan-tri/tin/1/ban/1')).$('a[href="/quan-tri/tin/1/ban/1/xoa"]').length).toBe(1)
})

/** Four versions: the last is what readers see. */
async function startWithHistory() {
  const portal = await startPortal()
  const [lan, minh] = [await portal.signIn('lan'), await portal.signIn('minh')]
  await lan.submit('/quan-tri/tin/moi', {
    kind: 'announcement',
    title: 'Danh sách',
    body: `Ông A, 012345678901, [tệp](/media/${file}/a.pdf)`,
  })
  await lan.submit('/quan-tri/tin/1', { body: 'Không còn số' })
  await lan.submit('/quan-tri/tin/1', { body: 'Không còn số nữa' })
  await minh.submit('/quan-tri/tin/1', { step: 'publish' })
  return { portal, lan, minh }
}
