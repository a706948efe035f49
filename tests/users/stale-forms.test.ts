import { expect, test } from 'vitest'
import { testPassword } from '../support/given.ts'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

type Visitor = Awaited<ReturnType<Awaited<ReturnType<typeof startPortal>>['signIn']>>

/** Posts the form of a page that the visitor has in hand. */
async function send(visitor: Visitor, answer: Response, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const { $ } = await readPage(answer)
  const form = $('main form').first()
  const held = Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value]))
  return visitor.fetch(form.attr('action')!, { method: 'POST', headers, body: new URLSearchParams({ ...held, ...fields }) })
}

test('a session that ends while Lan writes costs her the password, not the text', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const form = await lan.visit('/quan-tri/tin/moi')
  portal.clock.time = new Date(portal.clock.time.getTime() + 31 * 60_000)

  const typed = {
    _csrf: String(form.$('[name=_csrf]').val()),
    title: 'Bài "dài"',
    kind: 'news',
    body: '\nDòng một\r\n\r\n<b>Dòng hai</b>',
    step: 'save',
  }
  const asked = await lan.fetch('/quan-tri/tin/moi', { method: 'POST', body: new URLSearchParams(typed) })
  expect(asked.status).toBe(401)

  const wrong = await send(lan, asked, { username: 'lan', password: 'khong-phai-mat-khau' })
  expect(wrong.status).toBe(422)
  const signedIn = await send(lan, wrong, { username: 'lan', password: testPassword })
  expect(signedIn.status).toBe(200)
  const saved = await send(lan, signedIn, {})

  expect([saved.status, saved.headers.get('location')]).toEqual([303, '/quan-tri/tin/1'])
  const { title, body } = await portal.db.selectFrom('articles').select(['title', 'body']).executeTakeFirstOrThrow()
  expect([title, body]).toEqual(['Bài "dài"', '\nDòng một\n\n<b>Dòng hai</b>'])
})

test('a form of an older session is given back with its text, and only its owner can send it on', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const stale = new URLSearchParams({ _csrf: 'của phiên trước', title: 'Còn nguyên', kind: 'news' })

  const kept = await lan.fetch('/quan-tri/tin/moi', { method: 'POST', body: stale, headers: { 'sec-fetch-site': 'same-origin' } })
  expect(kept.status).toBe(403)
  expect((await send(lan, kept, {})).status).toBe(303)

  const foreign = await lan.fetch('/quan-tri/tin/moi', { method: 'POST', body: stale, headers: { origin: 'https://example.com' } })
  expect([foreign.status, (await readPage(foreign)).$('[name=title]').length]).toEqual([403, 0])
})

test('a form that lost its token is shown again with everything typed, also where the browser does not say who sent it', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')

  const kept = await lan.fetch('/quan-tri/tin/moi', { method: 'POST', body: new URLSearchParams({ title: 'Còn nguyên', kind: 'news' }) })

  expect([kept.status, (await readPage(kept.clone())).text('h1')]).toEqual([403, 'Những gì bạn viết vẫn còn nguyên'])
  expect((await send(lan, kept, {})).headers.get('location')).toBe('/quan-tri/tin/1')
})

test('a form with files is held to its token like any other', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const body = new FormData()
  body.set('_csrf', 'x')
  body.set('picture', new File(['GIF89a'], 'anh.gif', { type: 'image/gif' }))

  const answer = await lan.fetch('/quan-tri/thu-vien', { method: 'POST', body })

  expect([answer.status, (await readPage(answer)).text('h1')]).toEqual([403, 'Những gì bạn viết vẫn còn nguyên'])
  expect(await portal.db.selectFrom('media').select('id').execute()).toEqual([])
})

test('a form that another website sends is not kept through the sign-in', async () => {
  const portal = await startPortal()
  const body = new URLSearchParams({ title: 'Cá cược', step: 'publish' })

  const headers = { origin: 'https://example.com' }
  const asked = await readPage(await portal.visitor().fetch('/quan-tri/tin/moi', { method: 'POST', body, headers }))

  expect([asked.status, asked.$('[name=kept]').length]).toEqual([401, 0])
})

test('passwords are never kept in a page', async () => {
  const portal = await startPortal()
  const body = new URLSearchParams({ username: 'an', full_name: 'An', password: 'mot-mat-khau-bi-mat' })

  const asked = await readPage(await portal.visitor().fetch('/quan-tri/nguoi-dung/moi', { method: 'POST', body }))

  expect(asked.$('[name=kept]').val()).toContain('full_name')
  expect(asked.html).not.toContain('mot-mat-khau-bi-mat')
})

test('a sign-in page whose cookie is gone asks once more', async () => {
  const portal = await startPortal()
  await portal.given.user('lan')
  const lan = portal.visitor()
  const headers = { 'sec-fetch-site': 'same-origin' }
  const opened = await lan.fetch('/quan-tri/dang-nhap?ve=%2Fquan-tri%2Ftin')
  lan.cookies.clear()

  const again = await send(lan, opened, { username: 'lan', password: testPassword }, headers)
  expect(again.status).toBe(403)

  expect((await send(lan, again, { password: testPassword }, headers)).headers.get('location')).toBe('/quan-tri/tin')
})
