import { expect, test } from 'vitest'
import { testPassword } from '../support/given.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0'

async function signInWith(portal: TestPortal, userAgent: string) {
  const visitor = portal.visitor()
  const page = await visitor.visit('/quan-tri/dang-nhap')
  const body = new URLSearchParams({ _csrf: String(page.$('[name=_csrf]').val()), username: 'lan', password: testPassword })
  await visitor.fetch('/quan-tri/dang-nhap', { method: 'POST', body, headers: { 'user-agent': userAgent } })
  return visitor
}

const isIn = async (visitor: Awaited<ReturnType<TestPortal['signIn']>>) => (await visitor.fetch('/quan-tri/phien')).status === 200

test('Lan sees where she is signed in, knows this place, and ends the other', async () => {
  const portal = await startPortal()
  const here = await portal.signIn('lan')
  portal.clock.time = new Date(portal.clock.time.getTime() + 5 * 60_000)
  const there = await signInWith(portal, firefox)

  const page = await here.visit('/quan-tri/phien')
  expect(page.texts('tbody tr')[0]).toBe('Firefox, Windows 127.0.0.* 10:05 23/11/2026 10:05 23/11/2026 Kết thúc')
  expect(page.texts('tbody tr')[1]).toContain('phiên này 127.0.0.* 10:00 23/11/2026')

  await here.submit('/quan-tri/phien', { session: String(page.$('tbody button').first().val()) })
  expect([await isIn(here), await isIn(there)]).toEqual([true, false])
})

test('Lan signs out everywhere else, then everywhere', async () => {
  const portal = await startPortal()
  const [here, there] = [await portal.signIn('lan'), await portal.signIn('lan')]

  await here.submit('/quan-tri/phien', { session: 'others' })
  expect([await isIn(here), await isIn(there)]).toEqual([true, false])

  const answer = await here.submit('/quan-tri/phien', { session: 'all' })
  expect([answer.headers.get('location'), await isIn(here)]).toEqual(['/quan-tri/dang-nhap', false])
})

test("Hoa ends Lan's sessions, Lan not Hoa's", async () => {
  const portal = await startPortal()
  const [hoa, lan] = [await portal.signIn('hoa'), await portal.signIn('lan')]
  const [hoaId, lanId] = [await portal.given.user('hoa'), await portal.given.user('lan')]
  const keyOfHoa = String((await hoa.visit('/quan-tri/phien')).$('tbody button').val())

  await lan.submit('/quan-tri/phien', { session: keyOfHoa })
  expect([await isIn(hoa), (await lan.fetch(`/quan-tri/nguoi-dung/${hoaId}/an-toan`)).status]).toEqual([true, 403])

  await hoa.submit(`/quan-tri/nguoi-dung/${lanId}/an-toan`, { session: 'all' })
  expect(await isIn(lan)).toBe(false)
  expect((await hoa.visit('/quan-tri/nhat-ky')).text('tbody tr')).toContain('hoa kết thúc phiên đăng nhập lan Mọi nơi: có')
})

test('a session that is ended while its request is under way stays ended', async () => {
  const portal = await startPortal()
  const places = [await portal.signIn('lan'), await portal.signIn('lan')]
  const { id } = await portal.db.selectFrom('sessions').select('id').executeTakeFirstOrThrow()
  expect([...places[0]!.cookies.values()].join()).not.toContain(id)

  // Each change of the password ends the other place's session, while that one's request is still hashing.
  const change = { current: testPassword, password: 'cá chuồn mùa biển lặng' }
  const answers = await Promise.all(places.map((place) => place.submit('/quan-tri/mat-khau', change)))

  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await portal.db.selectFrom('sessions').select('id').execute()).toEqual([])
})

test('who only looks at the sign-in page, or fails there, leaves nothing in the database', async () => {
  const portal = await startPortal()
  const visitor = portal.visitor()

  await visitor.submit('/quan-tri/dang-nhap', { username: 'lan', password: 'sai-mat-khau-roi' })
  await visitor.visit('/quan-tri/tin')

  expect(await portal.db.selectFrom('sessions').selectAll().execute()).toEqual([])
})
