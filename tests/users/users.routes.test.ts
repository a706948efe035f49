import { expect, test } from 'vitest'
import { testPassword } from '../support/given.ts'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

const nam = { full_name: 'Võ Văn Nam', username: 'nam.vo', role: 'editor', password: 'cá chuồn mùa biển lặng' }

test('Hoa adds Nam, who can sign in at once', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')

  const answer = await hoa.submit('/quan-tri/nguoi-dung/moi', nam)

  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/quan-tri/nguoi-dung'])
  const list = await hoa.visit('/quan-tri/nguoi-dung')
  expect(list.text('.flash')).toBe('Đã thêm Võ Văn Nam.')
  expect(list.texts('tbody tr')[1]).toBe('Võ Văn Nam nam.vo Biên tập viên Chưa lần nào Đang dùng')
  const signedIn = await portal.visitor().submit('/quan-tri/dang-nhap', { username: nam.username, password: nam.password })
  expect(signedIn.status).toBe(303)
})

test('a user name belongs to one person', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  await portal.given.user('lan')

  const page = await readPage(await hoa.submit('/quan-tri/nguoi-dung/moi', { ...nam, username: 'lan' }))

  expect(page.status).toBe(422)
  expect(page.text('#username-loi')).toBe('Tên này đã có người dùng.')
  expect(page.$('[name=full_name]').val()).toBe('Võ Văn Nam')
  expect(page.$('[name=role] [selected]').val()).toBe('editor')
})

test('who is locked is signed out at once and cannot come back', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  const lan = await portal.signIn('lan')
  const lanId = await portal.given.user('lan')

  await hoa.submit(`/quan-tri/nguoi-dung/${lanId}`, { active: '' })

  expect((await lan.fetch('/quan-tri/mat-khau')).status).toBe(303)
  expect((await portal.visitor().submit('/quan-tri/dang-nhap', { username: 'lan', password: testPassword })).status).toBe(422)
  expect((await hoa.visit('/quan-tri/nguoi-dung')).text('tbody tr:last-child')).toContain('Đã khóa')
})

test.each([
  [{ active: '' }, 'active', 'không thể tự khóa'],
  [{ role: 'writer' }, 'role', 'người quản trị duy nhất'],
])('Hoa cannot shut herself out with %o', async (change, field, sentence) => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  const id = await portal.given.user('hoa')

  const page = await readPage(await hoa.submit(`/quan-tri/nguoi-dung/${id}`, change))

  expect(page.status).toBe(422)
  expect(page.text(`#${field}-loi`)).toContain(sentence)
  expect((await hoa.fetch('/quan-tri/nguoi-dung')).status).toBe(200)
})

test('a password that was reset signs its owner out everywhere', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  const lan = await portal.signIn('lan')
  const lanId = await portal.given.user('lan')

  const address = `/quan-tri/nguoi-dung/${lanId}/mat-khau`
  const wrong = await readPage(await hoa.submit(address, { current: 'sai rồi', password: 'sông Thu Bồn chảy chậm' }))
  expect([wrong.status, wrong.text('#current-loi')]).toEqual([422, expect.stringContaining('Không đúng')])

  await hoa.submit(address, { current: testPassword, password: 'sông Thu Bồn chảy chậm' })

  expect((await lan.fetch('/quan-tri/mat-khau')).status).toBe(303)
  const signedIn = await portal.visitor().submit('/quan-tri/dang-nhap', { username: 'lan', password: 'sông Thu Bồn chảy chậm' })
  expect(signedIn.status).toBe(303)
})

test('Lan changes her own password, stays signed in here and is signed out elsewhere', async () => {
  const portal = await startPortal()
  const here = await portal.signIn('lan')
  const elsewhere = await portal.signIn('lan')

  const wrong = await readPage(await here.submit('/quan-tri/mat-khau', { current: 'sai rồi', password: 'sông Thu Bồn chảy chậm' }))
  expect([wrong.status, wrong.text('#current-loi')]).toEqual([422, expect.stringContaining('Không đúng')])

  await here.submit('/quan-tri/mat-khau', { current: testPassword, password: 'sông Thu Bồn chảy chậm' })

  expect((await here.visit('/quan-tri/mat-khau')).text('.flash')).toBe('Đã đổi mật khẩu.')
  expect((await elsewhere.fetch('/quan-tri/mat-khau')).status).toBe(303)
})

test('a user that does not exist is not found', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')

  for (const id of ['99', '0', 'x', '1e3', '99999999999999999999']) expect((await hoa.fetch(`/quan-tri/nguoi-dung/${id}`)).status).toBe(404)
})
