import { expect, test } from 'vitest'
import { testPassword } from '../support/given.ts'
import { startPortal } from '../support/portal.ts'

test('the newsroom is closed to those who are not signed in, and leads back after signing in', async () => {
  const portal = await startPortal()
  await portal.given.user('hoa')
  const visitor = portal.visitor()

  const answer = await visitor.fetch('/quan-tri/tin?tu=1')
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/quan-tri/dang-nhap?ve=%2Fquan-tri%2Ftin%3Ftu%3D1'])

  const signedIn = await visitor.submit('/quan-tri/dang-nhap?ve=%2Fquan-tri%2Ftin%3Ftu%3D1', { username: 'Hoa ', password: testPassword })
  expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/quan-tri/tin?tu=1'])
})

test('a wrong password and an unknown name get the same answer', async () => {
  const portal = await startPortal()
  await portal.given.user('hoa')

  for (const username of ['hoa', 'khong-ai']) {
    const answer = await portal.visitor().submit('/quan-tri/dang-nhap', { username, password: 'sai-mat-khau-roi' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Tên đăng nhập hoặc mật khẩu không đúng')
  }
})

test('a form that was not shown to this session is refused', async () => {
  const portal = await startPortal()

  const answer = await portal.visitor().submit('/quan-tri/dang-nhap', { username: 'hoa', password: testPassword, _csrf: 'x' })

  expect(answer.status).toBe(403)
})

test('nobody is sent to another website after signing in', async () => {
  const portal = await startPortal()
  await portal.given.user('hoa')

  for (const address of ['https://example.com/', '//example.com', '/quan-tri/..//example.com', '/quan-tri\\@example.com']) {
    const answer = await portal
      .visitor()
      .submit(`/quan-tri/dang-nhap?ve=${encodeURIComponent(address)}`, { username: 'hoa', password: testPassword })
    expect(answer.headers.get('location')).toBe('/quan-tri')
  }
})

test('a session that lies idle for half an hour is over', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  expect((await hoa.fetch('/quan-tri/khong-co')).status).toBe(404)

  portal.clock.time = new Date(portal.clock.time.getTime() + 31 * 60_000)

  expect((await hoa.fetch('/quan-tri/khong-co')).status).toBe(303)
})

test('the busiest session is over after half a day', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')

  for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
    portal.clock.time = new Date(portal.clock.time.getTime() + 20 * 60_000)
    expect((await hoa.fetch('/quan-tri/khong-co')).status).toBe(404)
  }
  portal.clock.time = new Date(portal.clock.time.getTime() + 20 * 60_000)

  expect((await hoa.fetch('/quan-tri/khong-co')).status).toBe(303)
})
