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
