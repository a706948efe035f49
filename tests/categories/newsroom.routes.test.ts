import { expect, test } from 'vitest'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

const list = '/quan-tri/chuyen-muc'

test('an empty list teaches the first step, and an address is made from the name', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  expect((await hoa.visit(list)).text('.empty')).toContain('thêm chuyên mục đầu tiên')

  await hoa.submit(`${list}/moi`, { name: 'Đời sống – Xã hội', description: 'Chuyện trong xã' })

  const page = await hoa.visit(list)
  expect(page.text('.flash')).toBe('Đã thêm chuyên mục “Đời sống – Xã hội”.')
  expect(page.text('tbody tr')).toContain('/tin-tuc/doi-song-xa-hoi')
  expect((await portal.visit('/tin-tuc/doi-song-xa-hoi')).heading).toBe('Đời sống – Xã hội')
})

test('an address that another category has is refused next to its field, and everything typed is still there', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  await portal.given.category('kinh-te', 'Kinh tế')
  const typed = { name: 'Kinh tế mới', slug: 'kinh-te', description: 'Chợ & ruộng' }

  const page = await readPage(await hoa.submit(`${list}/moi`, typed))

  expect(page.status).toBe(422)
  expect(page.text('#slug-loi')).toContain('thuộc về một chuyên mục khác')
  for (const [name, value] of Object.entries(typed)) expect(page.$(`[name=${name}]`).val()).toBe(value)
})

test.each(['Kinh tế', 'a--b', '-a', '../a', 'thong-bao'])('the address “%s” cannot be used', async (slug) => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')

  const page = await readPage(await hoa.submit(`${list}/moi`, { name: 'Kinh tế', slug }))

  expect([page.status, page.$('#slug').attr('aria-invalid')]).toEqual([422, 'true'])
})

test('a renamed category is still found by its old address, which nobody else can take', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  const id = await portal.given.category('van-hoa', 'Văn hóa')

  await hoa.submit(`${list}/${id}`, { name: 'Văn hóa – Thể thao', slug: 'van-hoa-the-thao' })

  const old = await portal.fetch('/tin-tuc/van-hoa')
  expect([old.status, old.headers.get('location')]).toEqual([301, '/tin-tuc/van-hoa-the-thao'])
  expect((await portal.fetch('/rss/van-hoa.xml')).status).toBe(200)
  expect((await hoa.submit(`${list}/moi`, { name: 'Văn hóa' })).status).toBe(422)

  await hoa.submit(`${list}/${id}`, { slug: 'van-hoa' })
  expect((await portal.fetch('/tin-tuc/van-hoa')).status).toBe(200)
  expect((await portal.fetch('/tin-tuc/van-hoa-the-thao')).status).toBe(301)
})

test('categories change places, and readers see the new order', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  for (const name of ['Một', 'Hai', 'Ba']) await hoa.submit(`${list}/moi`, { name })

  await hoa.submit(list, { direction: 'up' }, 'tbody tr:nth-child(3) form')

  expect((await hoa.visit(list)).texts('tbody th')).toEqual(['Một', 'Ba', 'Hai'])
  expect((await portal.visit('/')).texts('.main-nav [lang=vi]')).toEqual(['Một', 'Ba', 'Hai'])

  await hoa.submit(list, { direction: 'up' }, 'tbody tr:nth-child(1) form')
  expect((await hoa.visit(list)).texts('tbody th')).toEqual(['Một', 'Ba', 'Hai'])
})

test('only an empty category can be deleted', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  const full = await portal.given.category('kinh-te', 'Kinh tế')
  const empty = await portal.given.category('du-lich', 'Du lịch')
  await portal.given.article({ categoryId: full, status: 'draft' })

  const page = await hoa.visit(`${list}/${full}`)
  expect(page.text('.card')).toContain('đang có 1 bài')
  const csrf = String(page.$('[name=_csrf]').val())
  const refused = await hoa.fetch(`${list}/${full}/xoa`, { method: 'POST', body: new URLSearchParams({ _csrf: csrf }) })
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('chuyển các bài sang chuyên mục khác')])

  await hoa.submit(`${list}/${empty}`, {}, 'form[action$=xoa]')
  expect((await hoa.visit(list)).texts('tbody th')).toEqual(['Kinh tế'])
})

test('a category that a pending change files its article under cannot be deleted', async () => {
  const portal = await startPortal()
  const [hoa, minh] = [await portal.signIn('hoa'), await portal.signIn('minh')]
  const [old, next] = [await portal.given.category('cu', 'Cũ'), await portal.given.category('moi', 'Mới')]
  await portal.given.article({ title: 'Họp dân', categoryId: old })
  await minh.submit('/quan-tri/tin/1', { category: 'moi', step: 'save' })

  const page = await hoa.visit(`${list}/${next}`)
  expect([page.text('.card'), page.$('form[action$=xoa]').length]).toEqual([expect.stringContaining('đang có 1 bài'), 0])
  const csrf = String(page.$('[name=_csrf]').val())
  const body = new URLSearchParams({ _csrf: csrf, keepers: '' })
  expect((await hoa.fetch(`${list}/${next}/xoa`, { method: 'POST', body })).status).toBe(409)

  await minh.submit('/quan-tri/tin/1', { step: 'publish' })
  expect((await portal.visit('/tin-tuc/moi')).text('main')).toContain('Họp dân')
})

test('whoever looks after a category that is deleted looks after nothing else for it, and is named before it goes', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  const [health, school] = [await portal.given.category('y-te', 'Y tế'), await portal.given.category('giao-duc', 'Giáo dục')]
  await portal.given.article({ title: 'Khai giảng', categoryId: school, status: 'submitted' })
  const minh = await portal.signIn('minh')
  const unseen = String((await hoa.visit(`${list}/${health}`)).$('[name=keepers]').val())
  await hoa.submit(`/quan-tri/nguoi-dung/${await portal.given.user('minh')}/phu-trach`, { [`chuyen-muc-${health}`]: '1' })

  expect((await hoa.submit(`${list}/${health}`, { keepers: unseen }, 'form[action$=xoa]')).status).toBe(409)
  expect((await hoa.visit(`${list}/${health}`)).text('.card')).toContain('Lê Quang Minh đang phụ trách')
  expect((await hoa.submit(`${list}/${health}`, {}, 'form[action$=xoa]')).status).toBe(303)

  const refused = await readPage(await minh.submit('/quan-tri/tin/1', { step: 'publish' }))
  expect([refused.status, (await portal.fetch('/tin/1-khai-giang')).status]).toEqual([422, 404])
  expect((await minh.visit('/quan-tri')).text('.page-header')).toContain('Bạn chưa phụ trách chuyên mục nào')
  expect((await hoa.visit('/quan-tri/duyet-bai')).text('tbody tr:contains("Minh")')).toContain('Chưa phụ trách chuyên mục nào')
})

test('a new category is no one of those who looked after a deleted one', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  await hoa.submit(`${list}/moi`, { name: 'Y tế' })
  const first = Number((await hoa.visit(list)).$('tbody a').attr('href')?.split('/').at(-1))
  await hoa.submit(`${list}/${first}`, {}, 'form[action$=xoa]')

  await hoa.submit(`${list}/moi`, { name: 'Giáo dục' })

  expect((await hoa.visit(list)).$('tbody a').attr('href')).toBe(`/quan-tri/chuyen-muc/${first + 1}`)
})
