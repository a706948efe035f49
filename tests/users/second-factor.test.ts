import { expect, test } from 'vitest'
import { resetSecondFactorCommand } from '../../src/users/second-factor/second-factor.command.ts'
import { codeAt } from '../../src/users/second-factor/second-factor.ts'
import { runCommand } from '../support/command.ts'
import { type people, testPassword } from '../support/given.ts'
import { readPage } from '../support/html.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

type Visitor = ReturnType<TestPortal['visitor']>
const page = '/quan-tri/xac-thuc'

/** Turns the second factor on. @returns the app's secret and the recovery codes */
async function enrol(portal: TestPortal, visitor: Visitor, more: Record<string, string> = { current: testPassword }) {
  const secret = (await visitor.visit(page)).text('.secret').replaceAll(' ', '')
  const answer = await readPage(await visitor.submit(page, { code: codeAt(secret, portal.clock.now()), do: 'enrol', ...more }))
  return { secret, codes: answer.texts('.recovery-codes li'), answer }
}

async function start(name: keyof typeof people = 'lan') {
  const portal = await startPortal()
  const visitor = await portal.signIn(name)
  const enrolled = await enrol(portal, visitor)
  return { portal, visitor, ...enrolled }
}

/** With the right password; the second step is still to come. */
async function halfway(portal: TestPortal, back = '') {
  const visitor = portal.visitor()
  const answer = await visitor.submit(`/quan-tri/dang-nhap${back}`, { username: 'lan', password: testPassword })
  return { visitor, answer }
}

const give = (visitor: Visitor, code: string, back = '') => visitor.submit(`/quan-tri/dang-nhap/ma${back}`, { code })
const later = ({ clock }: TestPortal, seconds: number) => {
  clock.time = new Date(clock.time.getTime() + seconds * 1000)
}

test('Lan turns it on with her app, keeps ten codes, and is asked for a code from then on', async () => {
  const { portal, secret, codes, answer } = await start()
  expect([answer.status, codes.length, answer.$('.qr').length]).toEqual([200, 10, 0])
  expect(decodeURIComponent(answer.$('a[download]').attr('href') ?? '')).toContain(codes[9])
  later(portal, 60)

  const back = '?ve=%2Fquan-tri%2Ftin'
  const { visitor, answer: asked } = await halfway(portal, back)
  expect([asked.status, asked.headers.get('location')]).toEqual([303, `/quan-tri/dang-nhap/ma${back}`])
  expect((await visitor.fetch('/quan-tri/tin')).status).toBe(303)

  const signedIn = await give(visitor, codeAt(secret, portal.clock.now()), back)
  expect(signedIn.headers.get('location')).toBe('/quan-tri/tin')
  expect((await visitor.fetch('/quan-tri/tin')).status).toBe(200)
})

test('who reads on the phone itself opens the app with a link that says what the picture says', async () => {
  const portal = await startPortal()
  const shown = await (await portal.signIn('lan')).visit(page)

  const link = new URL(shown.$('form a[href^="otpauth:"]').attr('href')!)

  expect([link.protocol, link.host, decodeURIComponent(link.pathname), link.searchParams.get('secret')]).toEqual([
    'otpauth:',
    'totp',
    expect.stringContaining(':lan'),
    shown.text('.secret').replaceAll(' ', ''),
  ])
  expect(shown.text('form a[href^="otpauth:"]')).toContain('trên chính điện thoại')
})

test('a code opens once, also within its half minute', async () => {
  const { portal, secret } = await start()
  later(portal, 60)
  const code = codeAt(secret, portal.clock.now())
  expect((await give((await halfway(portal)).visitor, code)).status).toBe(303)

  const again = await readPage(await give((await halfway(portal)).visitor, code))

  expect([again.status, again.text('.error-summary')]).toEqual([422, expect.stringContaining('đã dùng rồi')])
})

test('a recovery code opens once, however it is typed', async () => {
  const { portal, codes } = await start()
  const typed = ` ${codes[3]!.toUpperCase().replace('-', ' ')}`

  expect((await give((await halfway(portal)).visitor, typed)).status).toBe(303)
  expect((await give((await halfway(portal)).visitor, typed)).status).toBe(422)

  const stored = JSON.stringify(await portal.db.selectFrom('recovery_codes').selectAll().execute())
  expect(stored).not.toContain(codes[4])
})

test('codes are tried five times, then wait like passwords; the audit log says so once', async () => {
  const { portal, secret } = await start()
  later(portal, 60)
  const { visitor } = await halfway(portal)
  for (let i = 0; i < 5; i++) expect((await give(visitor, '000000')).status).toBe(422)

  for (let i = 0; i < 3; i++) expect((await give(visitor, codeAt(secret, portal.clock.now()))).status).toBe(429)

  const log = await portal.db.selectFrom('audit_entries').select('action').execute()
  expect(log.filter(({ action }) => action === 'factor.refused')).toHaveLength(5)
  expect(log.filter(({ action }) => action === 'session.throttled')).toHaveLength(1)
  later(portal, 61)
  expect((await give(visitor, codeAt(secret, portal.clock.now()))).status).toBe(303)
})

test('half a sign-in is over after ten minutes, and when the password changes', async () => {
  const { portal, secret } = await start()
  const hoa = await portal.signIn('hoa')
  const lanId = await portal.given.user('lan')
  const slow = (await halfway(portal)).visitor
  later(portal, 601)
  expect((await slow.visit('/quan-tri/dang-nhap/ma')).$('[name=password]')).toHaveLength(1)

  const { visitor } = await halfway(portal)
  await hoa.submit(`/quan-tri/nguoi-dung/${lanId}/mat-khau`, { current: testPassword, password: 'cá chuồn mùa biển lặng' })
  await give(visitor, codeAt(secret, portal.clock.now())).catch(() => undefined)
  expect((await visitor.fetch('/quan-tri/tin')).status).toBe(303)
})

test('what Lan was writing survives both steps', async () => {
  const { portal, visitor, secret } = await start()
  later(portal, 31 * 60)
  const post = async (answer: Response, fields: Record<string, string>) => {
    const form = (await readPage(answer)).$('main form').first()
    const held = Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value]))
    return visitor.fetch(form.attr('action')!, { method: 'POST', body: new URLSearchParams({ ...held, ...fields }) })
  }

  const asked = await visitor.fetch('/quan-tri/tin/moi', {
    method: 'POST',
    body: new URLSearchParams({ title: 'Còn nguyên', kind: 'news' }),
  })
  const second = await post(asked, { username: 'lan', password: testPassword })
  const kept = await post(await post(second, { code: '123456' }), { code: codeAt(secret, portal.clock.now()) })

  expect((await post(kept, {})).headers.get('location')).toBe('/quan-tri/tin/1')
})

test('a role that must have it is led there after signing in, and does nothing else before', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  const before = await portal.signIn('lan')
  expect((await hoa.submit('/quan-tri/quy-tac', { writer: '1' })).status).toBe(303)
  expect((await before.fetch('/quan-tri/tin')).status).toBe(200)

  const lan = await portal.signIn('lan')
  expect((await lan.fetch('/quan-tri/tin')).headers.get('location')).toBe('/quan-tri/xac-thuc?ve=%2Fquan-tri%2Ftin')
  const refused = await readPage(
    await lan.fetch('/quan-tri/tin/moi', { method: 'POST', body: new URLSearchParams({ title: 'Còn nguyên' }) }),
  )
  expect([refused.status, refused.$('[name=kept]').val()]).toEqual([403, expect.stringContaining('Còn nguyên')])

  await enrol(portal, lan, {})
  expect((await lan.fetch('/quan-tri/tin')).status).toBe(200)
  const off = await readPage(await lan.submit(page, { current: testPassword, do: 'off' }))
  expect([off.status, off.text('.error-summary')]).toEqual([422, expect.stringContaining('không tắt được')])
})

test('turning it on or off takes the password, counted like a sign-in', async () => {
  const { portal, visitor } = await start()

  for (let i = 0; i < 5; i++) expect((await readPage(await visitor.submit(page, { current: 'sai', do: 'off' }))).status).toBe(422)
  expect((await readPage(await visitor.submit(page, { current: testPassword, do: 'off' }))).text('#current-loi')).toContain('sau 1 phút')
  later(portal, 61)
  expect((await visitor.submit(page, { current: testPassword, do: 'off' })).status).toBe(303)

  expect((await halfway(portal)).answer.headers.get('location')).toBe('/quan-tri')
})

test('an administrator or the console lets in who lost the phone, and the log says so', async () => {
  const { portal } = await start()
  const hoa = await portal.signIn('hoa')
  const lanId = await portal.given.user('lan')

  const safety = `/quan-tri/nguoi-dung/${lanId}/an-toan`
  const wrong = await readPage(await hoa.submit(safety, { do: 'reset', current: 'sai' }))
  expect([wrong.status, wrong.text('#current-loi')]).toEqual([422, expect.stringContaining('Không đúng')])

  await hoa.submit(safety, { do: 'reset', current: testPassword })
  expect((await halfway(portal)).answer.headers.get('location')).toBe('/quan-tri')
  expect((await hoa.visit('/quan-tri/nhat-ky?viec=factor.remove')).text('tbody tr')).toContain('hoa tắt xác thực hai bước lan')

  await enrol(portal, (await halfway(portal)).visitor)
  expect(await runCommand(portal.portal, resetSecondFactorCommand, ['lan'])).toMatchObject({ failure: undefined })
  expect((await halfway(portal)).answer.headers.get('location')).toBe('/quan-tri')
  expect((await runCommand(portal.portal, resetSecondFactorCommand, ['khong-ai'])).failure).toContain('Không có người dùng')
})

test('a borrowed session of an administrator does not become the account: one’s own is changed with the password only', async () => {
  const { portal, visitor } = await start('hoa')
  const own = `/quan-tri/nguoi-dung/${await portal.given.user('hoa')}`
  const _csrf = String((await visitor.visit('/quan-tri/nguoi-dung/moi')).$('[name=_csrf]').last().val())
  const post = (path: string, fields: Record<string, string>) =>
    visitor.fetch(own + path, { method: 'POST', body: new URLSearchParams({ _csrf, ...fields }) })

  expect((await post('/an-toan', { do: 'reset' })).headers.get('location')).toBe(page)
  expect((await post('/mat-khau', { password: 'sông Thu Bồn chảy chậm' })).headers.get('location')).toBe('/quan-tri/mat-khau')

  expect((await visitor.visit(page)).text('main')).toContain('Đang bật từ')
  expect((await visitor.submit(page, { current: testPassword, do: 'off' })).status).toBe(303)
})

test('who signs in while the rule cannot be read is not let in without it', async () => {
  const portal = await startPortal()
  await portal.given.user('lan')
  await portal.writer.deleteFrom('sign_in_rules').execute()

  const { visitor, answer } = await halfway(portal)

  expect(answer.status).toBe(500)
  expect((await visitor.visit('/quan-tri')).status).not.toBe(200)
})
