import { expect, test } from 'vitest'
import { restUnused } from '../../src/users/rest.actions.ts'
import { wakeUserCommand } from '../../src/users/rest.command.ts'
import { runCommand } from '../support/command.ts'
import { testPassword } from '../support/given.ts'
import { readPage } from '../support/html.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

const days = (portal: TestPortal, count: number) => {
  portal.clock.time = new Date(portal.clock.time.getTime() + count * 86_400_000)
}
const comesIn = async (portal: TestPortal, username: string) =>
  (await portal.visitor().submit('/quan-tri/dang-nhap', { username, password: testPassword })).status === 303

test('an account that nobody used for 45 days rests until an administrator wakes it', async () => {
  const portal = await startPortal()
  await portal.given.user('hoa')
  const lanId = await portal.given.user('lan')
  days(portal, 46)

  const refused = await portal.visitor().submit('/quan-tri/dang-nhap', { username: 'lan', password: testPassword })
  const wrong = await portal.visitor().submit('/quan-tri/dang-nhap', { username: 'khong-ai', password: testPassword })
  expect((await readPage(refused)).text('.error-summary')).toBe((await readPage(wrong)).text('.error-summary'))

  const hoa = await portal.signIn('hoa')
  expect((await hoa.visit('/quan-tri/nguoi-dung')).text('tbody tr:last-child')).toContain('Đang nghỉ')
  await hoa.submit(`/quan-tri/nguoi-dung/${lanId}/an-toan`, { do: 'wake' })
  expect(await comesIn(portal, 'lan')).toBe(true)
  const log = await hoa.visit('/quan-tri/nhat-ky')
  expect(log.text('tbody')).toContain('portal cho tài khoản nghỉ vì lâu không dùng lan')
  expect(log.text('tbody')).toContain('hoa đánh thức tài khoản lan')
})

test('who signs in now and then never rests', async () => {
  const portal = await startPortal()
  await portal.given.user('hoa')
  for (let times = 0; times < 3; times++) {
    await portal.signIn('lan')
    days(portal, 30)
    await restUnused(portal.portal)
  }

  expect(await comesIn(portal, 'lan')).toBe(true)
})

test('an account that was locked for long and is made active again does not rest', async () => {
  const portal = await startPortal()
  const lanId = await portal.given.user('lan')
  const lan = `/quan-tri/nguoi-dung/${lanId}`
  await (await portal.signIn('hoa')).submit(lan, { active: '' })
  days(portal, 60)

  await (await portal.signIn('hoa')).submit(lan, { active: '1' })
  await restUnused(portal.portal)

  expect(await comesIn(portal, 'lan')).toBe(true)
})

test('the administrator who was here last never rests, and the console wakes the others', async () => {
  const portal = await startPortal()
  await portal.given.user('hoa')
  await portal.given.user('lan')
  days(portal, 400)
  await restUnused(portal.portal)

  expect(await comesIn(portal, 'lan')).toBe(false)
  expect((await runCommand(portal.portal, wakeUserCommand, ['lan'])).said).toEqual(['Đã đánh thức tài khoản của Nguyễn Thị Lan.'])
  expect(await comesIn(portal, 'lan')).toBe(true)
  expect(await comesIn(portal, 'hoa')).toBe(true)
})
