import { expect, test } from 'vitest'
import { startPortal } from '../support/portal.ts'

test('somebody without an account sees a draft as it would be, by a link that nobody keeps', async () => {
  const { portal, lan, path } = await shared()

  const page = await portal.visit(path)
  expect([page.status, page.heading, page.text('.article__body')]).toEqual([200, 'Họp dân', 'Tối nay.'])
  expect(page.text('.sample-notice')).toContain('chưa đăng')
  expect([page.headers.get('cache-control'), page.headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer'])
  expect(page.$('meta[name=robots]').attr('content')).toContain('noindex')
  expect(page.headers.get('set-cookie')).toBeNull()
  expect(JSON.stringify(await portal.db.selectFrom('preview_links').selectAll().execute())).not.toContain(path.split('/').at(-1))

  await lan.submit('/quan-tri/tin/1', { body: 'Tối mai.' })
  expect((await portal.visit(path)).text('.article__body')).toBe('Tối mai.')
})

test('a preview shows the change that waits, not what is published', async () => {
  const { portal, lan, path } = await shared()
  await (await portal.signIn('minh')).submit('/quan-tri/tin/1', { step: 'publish' })
  await lan.submit('/quan-tri/tin/1', { title: 'Họp dân tối mai', step: 'save' })

  expect((await portal.visit(path)).heading).toBe('Họp dân tối mai')
})

test('after seven days, or when it was taken back, a link leads nowhere', async () => {
  const { portal, lan, path } = await shared()
  const list = await lan.visit('/quan-tri/tin/1/chia-se')
  expect(list.text('.row p')).toContain('Nguyễn Thị Lan tạo lúc 10:00 23/11/2026')

  portal.clock.time = new Date('2026-11-30T02:59:00.000Z')
  expect((await portal.visit(path)).status).toBe(200)
  portal.clock.time = new Date('2026-11-30T03:00:00.000Z')
  expect((await portal.visit(path)).status).toBe(404)

  portal.clock.time = new Date('2026-11-23T03:00:00.000Z')
  await lan.submit('/quan-tri/tin/1/chia-se', {}, 'form.row')
  expect((await portal.visit(path)).status).toBe(404)
  expect((await portal.visit('/xem-truoc/khong-co')).status).toBe(404)
})

test('a link is taken back by who may change the article', async () => {
  const portal = await startPortal()
  const [lan, minh] = [await portal.signIn('lan'), await portal.signIn('minh')]
  await minh.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Họp dân', body: 'Tối nay.' })
  await minh.submit('/quan-tri/tin/1/chia-se', {}, 'main form')
  const address = (await minh.visit('/quan-tri/tin/1/chia-se')).$('.flash a').attr('href')!

  expect((await lan.submit('/quan-tri/tin/1/chia-se', {}, 'form.row')).status).toBe(409)
  expect((await portal.visit(new URL(address).pathname)).status).toBe(200)
})

/** Lan's draft, and the path of a link to it. */
async function shared() {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Họp dân', body: 'Tối nay.' })
  await lan.submit('/quan-tri/tin/1/chia-se', {}, 'main form')
  const path = new URL((await lan.visit('/quan-tri/tin/1/chia-se')).$('.flash a').attr('href')!).pathname
  return { portal, lan, path }
}

test('a link leads nowhere once whoever made it may not sign in any more', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  await lan.submit('/quan-tri/tin/moi', { title: 'Bản nháp', body: 'Nội dung.', step: 'save' }, 'form.editor')
  await lan.submit('/quan-tri/tin/1/chia-se', {})
  const path = new URL(String((await lan.visit('/quan-tri/tin/1/chia-se')).$('a[href*="/xem-truoc/"]').attr('href'))).pathname
  expect((await portal.fetch(path)).status).toBe(200)

  await portal.writer.updateTable('users').set({ active: 0 }).where('username', '=', 'lan').execute()

  expect((await portal.fetch(path)).status).toBe(404)
})
