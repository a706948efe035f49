import { expect, test } from 'vitest'
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
  const minh = await portal.signIn('minh')
  expect(buttons(await lan.visit('/quan-tri/tin/1'))).toEqual(['submit'])
  expect(buttons(await minh.visit('/quan-tri/tin/1'))).toEqual(['submit', 'publish'])
  expect(buttons(await lan.visit('/quan-tri/tin/1/sua'))).toEqual(['save', 'submit'])
  expect(buttons(await minh.visit('/quan-tri/tin/1/sua'))).toEqual(['save', 'publish', 'submit'])

  const refused = await readPage(await lan.submit('/quan-tri/tin/1', { step: 'publish', body: 'Sáng thứ hai.' }))
  expect(refused.status).toBe(422)
  expect(refused.text('.error-summary')).toContain('Vai trò của bạn không làm được bước này')
  expect(refused.$('[name=body]').val()).toBe('Sáng thứ hai.')
  expect((await portal.visit('/tin/1-tiem-chung')).status).toBe(404)
})

test('what one needs first stands first, what is seldom needed is folded, and unfolds where something in it is wrong', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')

  const { $ } = await lan.visit('/quan-tri/tin/moi')

  const typed = $('form.editor').find('input:not([type=hidden]), select, textarea')
  const names = typed.toArray().map((field) => $(field).attr('name'))
  expect(names.slice(0, 5)).toEqual(['title', 'lead', 'category', 'body', 'cover'])
  expect([$('.editor__settings [name]').length, $('.editor__settings').attr('open')]).toEqual([names.length - 5, undefined])
  const wrong = await readPage(await lan.submit('/quan-tri/tin/moi', { title: 'Họp', published_at: '2019-13-01T00:00' }))
  expect(wrong.$('.editor__settings').attr('open')).toBeDefined()
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
