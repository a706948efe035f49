import sharp from 'sharp'
import { expect, test } from 'vitest'
import { listEntries } from '#audit/entry.store.ts'
import { letter, pdfOf } from '../support/documents.ts'
import { startPortal } from '../support/portal.ts'

test('a file is taken down at once: every address says why, and so does the article in its place', async () => {
  const { portal, minh, href } = await startWithFile()
  expect((await portal.fetch(href)).headers.get('cache-control')).toContain('s-maxage=60')

  const asked = await minh.visit('/quan-tri/thu-vien/tep/1/go')
  expect(asked.text('main')).toContain('Bài có danh sách')
  expect(asked.text('main')).toContain('Các bản sao lưu làm trước lúc này vẫn còn giữ')
  const answer = await minh.submit('/quan-tri/thu-vien/tep/1/go', { reason: 'Có số căn cước của công dân' })

  expect(answer.headers.get('location')).toBe('/quan-tri/thu-vien/tep/1')
  for (const address of [href, href.replace(/[^/]+$/, 'ten-khac.pdf'), `/en${href}`]) {
    const gone = await portal.fetch(address)
    expect([address, gone.status, gone.headers.get('cache-control')]).toEqual([address, 410, 'no-cache'])
    expect(await gone.text()).toContain('Có số căn cước của công dân')
  }
  const page = await portal.visit('/tin/1-bai-co-danh-sach')
  expect(page.text('.article__body p')).toBe('Danh sách [Tệp đã được gỡ ngày 23/11/2026.] Lý do: Có số căn cước của công dân')
  expect(page.$('.article__body a').length).toBe(0)
  const english = await portal.visit('/en/tin/1-bai-co-danh-sach')
  expect(english.text('.taken-down')).toBe('[File taken down on 23/11/2026.] Reason: Có số căn cước của công dân')
  const { body_html } = (await (await portal.fetch('/api/articles/1')).json()) as { body_html: string }
  expect(body_html).toContain('Tệp đã được gỡ')

  await expect(portal.storage.get(`tep/${href.split('/')[2]}`)).rejects.toThrow()
  const [entry] = await listEntries(portal.db, {}, { limit: 1, offset: 0 })
  expect(entry).toMatchObject({ action: 'attachment.takedown', actor: 'minh', details: { reason: 'Có số căn cước của công dân' } })
})

test('a picture goes in all its widths, from texts and as a cover', async () => {
  const { portal, minh, send } = await startNewsroom()
  const { src } = await send('anh', await photo(1200), 'nguoi.png', { alt: 'Một công dân' })
  const hash = src.slice(7, 39)
  await portal.given.article({ title: 'Có bìa', body: `Trước\n\n![Mặt người](${src})\n\n[![Mặt người](${src})](${src})`, coverId: 1 })
  await portal.given.article({ title: 'Chỉ có bìa', coverId: 1 })
  expect((await portal.visit('/tin/1-co-bia')).$('article img').length).toBe(2)

  await minh.submit('/quan-tri/thu-vien/1/go', { reason: 'Chưa được người trong ảnh đồng ý' })

  for (const file of ['480.webp', '960.webp', '1200.webp', '480.avif', '77.webp'])
    expect([file, (await portal.fetch(`/media/${hash}-${file}`)).status]).toEqual([file, 410])
  expect((await portal.visit('/tin/2-chi-co-bia')).$('article img').length).toBe(0)
  const page = await portal.visit('/tin/1-co-bia')
  expect(page.$('article img').length).toBe(0)
  expect(page.texts('.taken-down')).toEqual(Array(3).fill('[Ảnh đã được gỡ ngày 23/11/2026.] Lý do: Chưa được người trong ảnh đồng ý'))
  expect(page.$('meta[property="og:image"]').attr('content') ?? '').not.toContain(hash)
  expect((await portal.visit('/tin-tuc')).$(`[src*="${hash}"]`).length).toBe(0)
  expect((await minh.visit('/quan-tri/thu-vien')).$('.gallery li').length).toBe(0)
  expect((await minh.visit('/quan-tri/thu-vien/da-go')).text('main')).toContain('Lê Quang Minh gỡ lúc 10:00 23/11/2026')
  expect((await minh.visit('/quan-tri/thu-vien/1')).text('main')).toContain('Ảnh này đã được gỡ khỏi cổng.')
})

test('the same file does not come back by being sent again', async () => {
  const { minh, lan } = await startWithFile()
  await minh.submit('/quan-tri/thu-vien/tep/1/go', { reason: 'Nhầm tệp' })

  const again = await lan.submit('/quan-tri/thu-vien/tep', { file: list(), title: 'Lại' })

  expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('Tệp này đã bị gỡ khỏi cổng')])
})

test('who may not withdraw may not take down, and a reason is owed', async () => {
  const { portal, minh, lan, href } = await startWithFile()

  expect((await lan.fetch('/quan-tri/thu-vien/tep/1/go')).status).toBe(403)
  expect((await lan.visit('/quan-tri/thu-vien/tep/1')).$('a[href$="/go"]').length).toBe(0)
  const answer = await minh.submit('/quan-tri/thu-vien/tep/1/go', { reason: '  ' })
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('reason-loi')])
  expect((await portal.fetch(href)).status).toBe(200)
})

test('an approver of one category takes nothing down from another', async () => {
  const { portal, minh, href } = await startWithFile()
  const ours = await portal.given.category('cua-minh')
  const theirs = await portal.given.category('khac')
  await portal.writer.updateTable('articles').set({ category_id: theirs }).execute()
  await portal.writer.updateTable('users').set({ all_categories: 0 }).where('username', '=', 'minh').execute()
  const { id } = await portal.db.selectFrom('users').select('id').where('username', '=', 'minh').executeTakeFirstOrThrow()
  await portal.writer.insertInto('user_categories').values({ user_id: id, category_id: ours }).execute()

  const page = await minh.visit('/quan-tri/thu-vien/tep/1/go')
  expect(page.text('.flash--warning')).toContain('nhờ quản trị viên')
  const body = new URLSearchParams({ _csrf: page.$('[name=_csrf]').attr('value')!, reason: 'Thử' })
  expect((await minh.fetch('/quan-tri/thu-vien/tep/1/go', { method: 'POST', body })).status).toBe(403)
  expect((await portal.fetch(href)).status).toBe(200)
})

test('what cannot be deleted because articles use it leads to taking it down', async () => {
  const { minh } = await startWithFile()
  const page = await minh.visit('/quan-tri/thu-vien/tep/1')
  const body = new URLSearchParams({ _csrf: page.$('[name=_csrf]').attr('value')! })

  const answer = await minh.fetch('/quan-tri/thu-vien/tep/1/xoa', { method: 'POST', body })

  expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('href="/quan-tri/thu-vien/tep/1/go"')])
})

test('a file is replaced: its old address leads to the new one, the same words stand in the article', async () => {
  const { portal, lan, minh, href } = await startWithFile()
  const fresh = () => new File([new Uint8Array(pdfOf(`${letter} Da che.`))], 'Đã che.pdf')
  expect((await lan.visit('/quan-tri/thu-vien/tep/1')).text('main')).toContain('gửi duyệt')

  expect((await minh.submit('/quan-tri/thu-vien/tep/1', { file: fresh() }, 'form[action$=thay]')).status).toBe(303)

  const moved = await portal.fetch(href)
  expect([moved.status, moved.headers.get('location')]).toEqual([302, expect.stringMatching(/^\/media\/[0-9a-f]{32}\/da-che\.pdf$/)])
  expect(Buffer.from(await (await portal.fetch(moved.headers.get('location')!)).arrayBuffer())).toEqual(pdfOf(`${letter} Da che.`))
  expect((await portal.visit('/tin/1-bai-co-danh-sach')).text('.article__body')).toContain('Danh sách (PDF, ')
  await expect(portal.storage.get(`tep/${href.split('/')[2]}`)).rejects.toThrow()

  await minh.submit('/quan-tri/thu-vien/tep/1/go', { reason: 'Vẫn còn số' })
  for (const address of [href, moved.headers.get('location')!]) expect((await portal.fetch(address)).status).toBe(410)
})

const photo = (width: number) =>
  sharp({ create: { width, height: 300, channels: 3, background: '#2a6f4e' } })
    .png()
    .toBuffer()

const list = () => new File([new Uint8Array(pdfOf(letter))], 'Danh sách.pdf')

async function startNewsroom() {
  const portal = await startPortal()
  const [lan, minh] = [await portal.signIn('lan'), await portal.signIn('minh')]
  const send = async (where: 'anh' | 'tep/gui', content: Buffer, name: string, words: Record<string, string>) => {
    const body = new FormData()
    body.set('_csrf', (await lan.visit('/quan-tri/thu-vien')).$('[name=_csrf]').attr('value')!)
    body.set(where === 'anh' ? 'picture' : 'file', new File([new Uint8Array(content)], name))
    for (const [field, value] of Object.entries(words)) body.set(field, value)
    const answer = await lan.fetch(`/quan-tri/thu-vien/${where}`, { method: 'POST', body, headers: { accept: 'application/json' } })
    return (await answer.json()) as { src: string; href: string }
  }
  return { portal, lan, minh, send }
}

async function startWithFile() {
  const newsroom = await startNewsroom()
  const { href } = await newsroom.send('tep/gui', pdfOf(letter), 'Danh sách.pdf', { title: 'Danh sách' })
  await newsroom.portal.given.article({ title: 'Bài có danh sách', body: `[Danh sách](${href})` })
  return { ...newsroom, href }
}
