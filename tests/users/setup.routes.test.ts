import { expect, test } from 'vitest'
import { offerSetup } from '../../src/users/setup/setup-link.actions.ts'
import { setupLinkHours } from '../../src/users/setup/setup-link.ts'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

const me = { full_name: 'Phạm Thanh Hòa', username: 'hoa', password: 'một câu dễ nhớ' }

test('the first administrator comes in by a link that works once', async () => {
  const portal = await startPortal()
  const path = await offered(portal)
  const hoa = portal.visitor()

  const answer = await hoa.submit(path, me)

  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/quan-tri/bat-dau'])
  const users = await hoa.visit('/quan-tri/nguoi-dung')
  expect(users.texts('tbody tr')).toHaveLength(1)
  expect(users.text('tbody tr')).toContain('Phạm Thanh Hòa hoa Quản trị')

  const again = await portal.visitor().visit(path)
  expect(again.status).toBe(410)
  expect(again.text('.card')).toContain('đã được dùng')
})

test('a link is refused when it is unknown, and after a day', async () => {
  const portal = await startPortal()
  const path = await offered(portal)

  expect((await portal.visit('/quan-tri/thiet-lap?ma=khong-co')).text('.card')).toContain('không đúng')
  expect((await portal.visit('/quan-tri/thiet-lap')).status).toBe(410)

  portal.clock.time = new Date(portal.clock.time.getTime() + setupLinkHours * 3_600_000)
  const late = await portal.visit(path)
  expect([late.status, late.text('.card p')]).toEqual([
    410,
    'Liên kết đã quá 24 giờ. Mời bạn khởi động lại chương trình để có liên kết mới.',
  ])
})

test('a newer link takes the place of an older one, and there is none once somebody is in', async () => {
  const portal = await startPortal()
  const older = await offered(portal)
  await offered(portal)

  expect((await portal.visit(older)).status).toBe(410)

  await portal.given.user('hoa')
  expect(await offerSetup(portal.portal)).toBeUndefined()
})

test.each([
  ['username', 'Hoà', 'Cần 3–40 ký tự'],
  ['username', 'ho', 'Cần 3–40 ký tự'],
  ['password', 'ngắn quá', 'ít nhất 12 ký tự'],
  ['password', 'ễ'.repeat(25), 'tối đa 72 byte'],
])('a %s like “%s” is refused next to its field, and what was typed is still there', async (name, value, sentence) => {
  const portal = await startPortal()
  const visitor = portal.visitor()
  const answer = await visitor.submit(await offered(portal), { ...me, [name]: value })
  const page = await readPage(answer)

  expect(page.status).toBe(422)
  expect(page.text(`#${name}-loi`)).toContain(sentence)
  expect(page.$(`.error-summary a`).attr('href')).toBe(`#${name}`)
  for (const field of ['username', 'full_name']) expect(page.$(`[name=${field}]`).val()).toBe({ ...me, [name]: value }[field as 'username'])
  expect(page.$('[name=password]').val()).toBeUndefined()
})

async function offered(portal: Awaited<ReturnType<typeof startPortal>>) {
  const address = await offerSetup(portal.portal)
  return new URL(address!).pathname + new URL(address!).search
}
