import sharp from 'sharp'
import { expect, test } from 'vitest'
import { addPicture } from '../../src/media/media.actions.ts'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

test("Lan's draft is published by Minh and read by a citizen at once", async () => {
  const portal = await startPortal()
  await portal.given.category('y-te', 'Y tế')
  const lan = await portal.signIn('lan')
  const minh = await portal.signIn('minh')

  const created = await lan.submit('/quan-tri/tin/moi', { title: 'Tiêm chủng', body: 'Sáng thứ hai.', category: 'y-te', step: 'submit' })
  expect([created.status, created.headers.get('location')]).toEqual([303, '/quan-tri/tin/1'])
  expect((await portal.visit('/tin/1-tiem-chung')).status).toBe(404)

  expect((await minh.submit('/quan-tri/tin/1', { step: 'publish' })).status).toBe(303)

  expect((await portal.visit('/tin/1-tiem-chung')).heading).toBe('Tiêm chủng')
})

test('an article keeps the date it is given, in the zone of the portal', async () => {
  const portal = await startPortal()
  await portal.given.category('cai-cach')
  const minh = await portal.signIn('minh')

  const article = { title: 'Chỉ số', body: 'Năm 2019.', category: 'cai-cach', published_at: '2019-10-16T15:50', step: 'publish' }
  await minh.submit('/quan-tri/tin/moi', article)

  expect((await portal.visit('/tin/1-chi-so')).text('.article__meta time')).toBe('15:50 | 16/10/2019')
})

test('an article with a date to come is scheduled, says so, and appears at its minute', async () => {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')

  const article = { kind: 'announcement', title: 'Cúp điện', body: 'Cả ngày.', published_at: '2026-11-24T08:00', step: 'publish' }
  await minh.submit('/quan-tri/tin/moi', article)

  const page = await minh.visit('/quan-tri/tin/1')
  expect(page.text('.badge')).toBe('Hẹn giờ đăng')
  expect(page.text('.flash')).toContain('08:00 | 24/11/2026')
  expect((await portal.visit('/tin/1-cup-dien')).status).toBe(404)

  portal.clock.time = new Date('2026-11-24T01:00:00.000Z')
  expect((await portal.visit('/tin/1-cup-dien')).status).toBe(200)
})

test('what is wrong is said next to its field and at the top, and everything typed is still there', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')

  const typed = { title: ' ', lead: 'Tóm tắt', body: '  Dòng đầu\n\nDòng sau', published_at: '2019-02-30T10:00', category: 'khong-co' }
  const page = await readPage(await lan.submit('/quan-tri/tin/moi', typed))

  expect(page.status).toBe(422)
  expect(page.text('#title-loi')).toBe('Mời bạn nhập tiêu đề.')
  expect(page.text('#category-loi')).toContain('Chuyên mục này không có')
  expect(page.text('#published_at-loi')).toContain('2019-02-30T10:00')
  expect(
    page
      .$('.error-summary a')
      .map((_, link) => page.$(link).attr('href'))
      .get(),
  ).toEqual(['#title', '#category', '#published_at'])
  expect(page.$('[name=title]').attr('aria-describedby')).toContain('title-loi')
  expect(page.$('[name=lead]').val()).toBe('Tóm tắt')
  expect(page.$('[name=body]').val()).toBe('  Dòng đầu\n\nDòng sau')
  expect(page.$('[name=published_at]').val()).toBe('2019-02-30T10:00')
  expect((await portal.db.selectFrom('articles').select('id').execute()).length).toBe(0)
})

test.each([
  ['a title over 300 characters', { title: 'ư'.repeat(301) }, '#title-loi', '301'],
  ['a summary over 2,000 characters', { lead: 'x'.repeat(2001) }, '#lead-loi', '2.001'],
  ['a text over 1 MB, however few its letters', { body: 'ư'.repeat(600_000) }, '#body-loi', '1 MB'],
  ['an unknown kind', { kind: 'poem' }, '#kind-loi', 'tin tức hoặc thông báo'],
  ['an end before the beginning', { published_at: '2026-12-02T08:00', expires_at: '2026-12-01T08:00' }, '#expires_at-loi', 'sau lúc đăng'],
  ['news that is submitted without a category', { step: 'submit' }, '#category-loi', 'cần có chuyên mục'],
  ['an article that is submitted empty', { body: ' \n ', step: 'submit', kind: 'announcement' }, '#body-loi', 'chưa có nội dung'],
])('%s is refused in a clear sentence', async (_, fields, place, words) => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')

  const page = await readPage(await lan.submit('/quan-tri/tin/moi', { title: 'Tin', body: 'Chữ', ...fields }))

  expect(page.status).toBe(422)
  expect(page.text(place)).toContain(words)
})

test('text is repaired before it is kept', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')

  await lan.submit('/quan-tri/tin/moi', { title: '  Ðường\u00a0Điện\u200b Bàn ', body: 'Một\r\nhai\u00a0ba' })

  const { title, body } = await portal.db.selectFrom('articles').select(['title', 'body']).executeTakeFirstOrThrow()
  expect([title, body]).toEqual(['Đường Điện Bàn', 'Một\nhai ba'])
})

test('each sees the buttons that are theirs, and another step is refused in words with the text kept', async () => {
  const portal = await startPortal()
  await portal.given.category('y-te')
  const lan = await portal.signIn('lan')
  await lan.submit('/quan-tri/tin/moi', { title: 'Tiêm chủng', body: 'Sáng.', category: 'y-te' })

  const buttons = (page: { $: (selector: string) => { map: (f: (i: number, e: unknown) => unknown) => { get(): unknown } } }) =>
    page
      .$('button[name=step]')
      .map((_, button) => (button as { attribs: { value: string } }).attribs.value)
      .get()
  expect(buttons(await lan.visit('/quan-tri/tin/1'))).toEqual(['save', 'submit'])
  expect(buttons(await (await portal.signIn('minh')).visit('/quan-tri/tin/1'))).toEqual(['save', 'submit', 'publish'])

  const refused = await readPage(await lan.submit('/quan-tri/tin/1', { step: 'publish', body: 'Sáng thứ hai.' }))
  expect(refused.status).toBe(422)
  expect(refused.text('.error-summary')).toContain('Vai trò của bạn không làm được bước này')
  expect(refused.$('[name=body]').val()).toBe('Sáng thứ hai.')
  expect((await portal.visit('/tin/1-tiem-chung')).status).toBe(404)
})

test('a writer reads what others write but cannot change it', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  await portal.given.article({ title: 'Của người khác', status: 'draft' })

  expect((await lan.visit('/quan-tri/tin/1')).text('.flash')).toContain('không sửa được')
  expect((await lan.submit('/quan-tri/tin/1', { title: 'Của tôi' })).status).toBe(422)
})

test('withdrawing needs a reason, which readers then see', async () => {
  const portal = await startPortal()
  await portal.given.article({ kind: 'announcement', title: 'Nhầm' })
  const minh = await portal.signIn('minh')

  const page = await readPage(await minh.submit('/quan-tri/tin/1', { step: 'withdraw' }))
  expect([page.status, page.text('#reason-loi')]).toEqual([422, 'Mời bạn viết lý do; người viết hoặc người đọc cần biết vì sao.'])

  await minh.submit('/quan-tri/tin/1', { step: 'withdraw', reason: 'Sai ngày' })
  const gone = await portal.visit('/tin/1-nham')
  expect(gone.status).toBe(410)
  expect(gone.text('main')).toContain('Sai ngày')
})

test('Minh sends an article back, Lan sees why and submits it again', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const minh = await portal.signIn('minh')
  await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Họp dân', body: 'Tối nay.', step: 'submit' })

  await minh.submit('/quan-tri/tin/1', { step: 'return', reason: 'Thiếu địa điểm' })

  const page = await lan.visit('/quan-tri/tin/1')
  expect([page.text('.badge'), page.text('.flash--warning')]).toEqual(['Bị gửi trả', 'Bài bị gửi trả với lý do: Thiếu địa điểm'])
  expect((await lan.submit('/quan-tri/tin/1', { step: 'submit', body: 'Tối nay, nhà văn hóa.' })).status).toBe(303)
  expect((await minh.visit('/quan-tri/tin/1')).text('.badge')).toBe('Chờ duyệt')
})

test('opening and saving an article without an edit changes nothing', async () => {
  const portal = await startPortal()
  const body = '\n  Dòng đầu có khoảng trắng  \n\n| a | b |\n|---|---|\n| \\| | <br> |\n\n'
  await portal.given.article({ kind: 'announcement', body, lead: 'Hai\ndòng', publishedAt: '2026-10-16T01:02:03.456Z' })
  const minh = await portal.signIn('minh')
  const before = await portal.db.selectFrom('articles').selectAll().executeTakeFirstOrThrow()

  expect((await minh.submit('/quan-tri/tin/1', {})).status).toBe(303)

  expect(await portal.db.selectFrom('articles').selectAll().executeTakeFirstOrThrow()).toEqual(before)
  expect((await minh.visit('/quan-tri/tin/1')).text('.flash')).toContain('không có gì thay đổi')
})

test.each(['/quan-tri/tin/0', '/quan-tri/tin/99', '/quan-tri/tin/abc', '/quan-tri/tin/1%00'])('%s is not found', async (address) => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')

  expect((await lan.visit(address)).status).toBe(404)
})

test('what Lan and Bình change in different places is merged, so that nobody loses anything', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const binh = await portal.signIn('binh')
  await lan.submit('/quan-tri/tin/moi', { title: 'Họp dân', body: 'Đoạn một.\n\nĐoạn hai.\n\nĐoạn ba.' })

  await binh.submit('/quan-tri/tin/1', { title: 'Họp dân tháng 11', body: 'Đoạn một của Bình.\n\nĐoạn hai.\n\nĐoạn ba.' })
  const saved = await lan.submit('/quan-tri/tin/1', { version: '1', title: 'Họp dân', body: 'Đoạn một.\n\nĐoạn hai.\n\nĐoạn ba của Lan.' })

  expect(saved.status).toBe(303)
  const page = await lan.visit('/quan-tri/tin/1')
  expect(page.text('.flash')).toContain('gộp với phần Trần Văn Bình')
  expect(page.$('[name=title]').val()).toBe('Họp dân tháng 11')
  expect(page.$('[name=body]').val()).toBe('Đoạn một của Bình.\n\nĐoạn hai.\n\nĐoạn ba của Lan.')
})

test('when both change the same place nothing is saved, both texts are shown, and saving again keeps mine', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const binh = await portal.signIn('binh')
  await lan.submit('/quan-tri/tin/moi', { title: 'Họp dân', body: 'Họp lúc bảy giờ.', source: 'Xã' })

  await binh.submit('/quan-tri/tin/1', { body: 'Họp lúc tám giờ.', source: 'Huyện' })
  const page = await readPage(await lan.submit('/quan-tri/tin/1', { version: '1', body: 'Họp lúc chín giờ.', source: 'Xã' }))

  expect(page.status).toBe(422)
  expect(page.texts('.compare__side del')).toEqual(['tám'])
  expect(page.texts('.compare__side ins')).toEqual(['chín'])
  expect(page.text('.conflict')).toContain('Bản của Trần Văn Bình')
  expect(page.$('[name=body]').val()).toBe('Họp lúc chín giờ.')
  expect(page.$('[name=source]').val()).toBe('Huyện')
  expect((await binh.visit('/quan-tri/tin/1')).$('[name=body]').val()).toBe('Họp lúc tám giờ.')

  await lan.submit('/quan-tri/tin/1', { version: String(page.$('[name=version]').val()), body: 'Họp lúc chín giờ.', source: 'Huyện' })
  expect((await binh.visit('/quan-tri/tin/1')).$('[name=body]').val()).toBe('Họp lúc chín giờ.')
})

test('Minh does not publish what changed while he was reading', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const minh = await portal.signIn('minh')
  await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Họp dân', body: 'Tối nay.', step: 'submit' })

  await lan.submit('/quan-tri/tin/1', { body: 'Tối mai.' })
  const answer = await minh.submit('/quan-tri/tin/1', { version: '1', body: 'Tối nay.', step: 'publish' })

  expect(answer.status).toBe(422)
  expect((await readPage(answer)).$('[name=body]').val()).toBe('Tối mai.')
  expect((await portal.visit('/tin/1-hop-dan')).status).toBe(404)
})

test('a mistake in a form that is out of date does not make it current', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  await lan.submit('/quan-tri/tin/moi', { title: 'Họp dân' })
  await lan.submit('/quan-tri/tin/1', { title: 'Họp dân tối nay' })

  const page = await readPage(await lan.submit('/quan-tri/tin/1', { version: '1', title: '' }))

  expect([page.status, page.$('[name=version]').val()]).toEqual([422, '1'])
})

test('an imported article keeps its first text among the versions', async () => {
  const portal = await startPortal()
  await portal.given.article({ kind: 'announcement', title: 'Tin cũ', body: 'Nguyên văn.' })
  const minh = await portal.signIn('minh')

  await minh.submit('/quan-tri/tin/1', { body: 'Đã sửa.' })

  const rows = await portal.db.selectFrom('article_revisions').select(['version', 'content']).orderBy('version').execute()
  expect(rows.map(({ version, content }) => [version, JSON.parse(content).body])).toEqual([
    [1, 'Nguyên văn.'],
    [2, 'Đã sửa.'],
  ])
})

test('an article given an old date is not called updated until somebody changes it', async () => {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')
  const old = { kind: 'announcement', title: 'Họp dân', body: 'Tối nay.', published_at: '2019-10-16T15:50', step: 'publish' }
  await minh.submit('/quan-tri/tin/moi', old)
  expect((await portal.visit('/tin/1-hop-dan')).texts('.article__meta time')).toEqual(['15:50 | 16/10/2019'])

  portal.clock.time = new Date('2026-11-23T03:20:00.000Z')
  await minh.submit('/quan-tri/tin/1', { body: 'Tối mai.', step: 'publish' })

  expect((await portal.visit('/tin/1-hop-dan')).texts('.article__meta time')).toEqual(['15:50 | 16/10/2019', '10:20 | 23/11/2026'])
})

test('emptying the date of what is published publishes it now, it does not vanish', async () => {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')
  await minh.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Cúp điện', body: 'Cả ngày.', step: 'publish' })

  await minh.submit('/quan-tri/tin/1', { published_at: '', step: 'publish' })

  expect((await portal.visit('/tin/1-cup-dien')).status).toBe(200)
})

test('an article shows the picture chosen for it, and keeps it when a form does not ask', async () => {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')
  const picture = await sharp({ create: { width: 640, height: 360, channels: 3, background: '#2a6f4e' } })
    .png()
    .toBuffer()
  const { id } = await addPicture(portal.portal, { id: null, name: 'test' }, picture, { fileName: 'dong-lua.png', alt: 'Đồng lúa' })

  await minh.submit('/quan-tri/tin/moi', {
    kind: 'announcement',
    title: 'Gặt lúa',
    body: 'Bắt đầu gặt.',
    cover: String(id),
    step: 'publish',
  })
  expect((await portal.visit('/tin/1-gat-lua')).$('.article__cover img').attr('alt')).toBe('Đồng lúa')

  const gone = await readPage(await minh.submit('/quan-tri/tin/1', { cover: '999' }))
  expect([gone.status, gone.text('#cover-loi')]).toEqual([422, 'Ảnh này không còn trong thư viện. Mời bạn chọn ảnh khác.'])

  const page = await minh.visit('/quan-tri/tin/1')
  const body = new URLSearchParams({
    _csrf: String(page.$('[name=_csrf]').val()),
    version: '1',
    kind: 'announcement',
    title: 'Gặt lúa',
    body: 'Gặt xong.',
  })
  expect((await minh.fetch('/quan-tri/tin/1', { method: 'POST', body })).status).toBe(303)
  expect((await portal.visit('/tin/1-gat-lua')).$('.article__cover img').length).toBe(1)
})

test('a withdrawal keeps its reason although somebody took steps meanwhile', async () => {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')
  const hoa = await portal.signIn('hoa')
  await minh.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Họp dân', body: 'Tối nay.', step: 'publish' })
  await hoa.submit('/quan-tri/tin/1', { step: 'withdraw', reason: 'Nhầm ngày' })
  await hoa.submit('/quan-tri/tin/1', { step: 'publish' })

  const answer = await minh.submit('/quan-tri/tin/1', { version: '1', step: 'withdraw', reason: 'Hoãn họp' })

  expect(answer.status).toBe(303)
  expect((await portal.visit('/tin/1-hop-dan')).text('main')).toContain('Hoãn họp')
})

test('a body many times too long is refused next to its field, and nothing of it is lost', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const body = 'ă'.repeat(3_000_000)

  const page = await readPage(await lan.submit('/quan-tri/tin/moi', { title: 'Dài', body }))

  expect([page.status, page.text('#body-loi')]).toEqual([422, expect.stringContaining('1 MB')])
  expect(String(page.$('[name=body]').val()).trim()).toHaveLength(3_000_000)
})
