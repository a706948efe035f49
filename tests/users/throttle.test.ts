import { expect, test } from 'vitest'
import { testPassword } from '../support/given.ts'
import { readPage } from '../support/html.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

const behindProxy = { TRUST_PROXY: 'loopback' }

/** Somebody at an address, trying to sign in. */
async function tryFrom(portal: TestPortal, address: string, username: string, password: string) {
  const visitor = portal.visitor()
  const headers = { 'x-forwarded-for': address }
  const page = await readPage(await visitor.fetch('/quan-tri/dang-nhap', { headers }))
  const body = new URLSearchParams({ _csrf: String(page.$('[name=_csrf]').val()), username, password })
  return visitor.fetch('/quan-tri/dang-nhap', { method: 'POST', headers, body })
}

const failTimes = async (portal: TestPortal, times: number, address: string, username: string) => {
  for (let i = 0; i < times; i++) await tryFrom(portal, address, username, 'sai-mat-khau-roi')
}

test.each(['hoa', 'khong-ai'])('after five failures even the right password of “%s” waits, in the same words', async (username) => {
  const portal = await startPortal(behindProxy)
  await portal.given.user('hoa')
  await failTimes(portal, 5, '203.0.113.5', username)

  const answer = await tryFrom(portal, '203.0.113.5', username, testPassword)

  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60'])
  expect((await readPage(answer)).text('.error-summary')).toContain('mời bạn thử lại sau 1 phút')
})

test('the rightful owner comes in from another address meanwhile', async () => {
  const portal = await startPortal(behindProxy)
  await portal.given.user('hoa')
  await failTimes(portal, 6, '203.0.113.5', 'hoa')

  expect((await tryFrom(portal, '198.51.100.7', 'hoa', testPassword)).status).toBe(303)
})

test('the wait ends, and grows with each further failure', async () => {
  const portal = await startPortal(behindProxy)
  await portal.given.user('hoa')
  await failTimes(portal, 5, '203.0.113.5', 'hoa')

  portal.clock.time = new Date(portal.clock.time.getTime() + 61_000)
  expect((await tryFrom(portal, '203.0.113.5', 'hoa', 'sai-mat-khau-roi')).status).toBe(422)
  expect((await tryFrom(portal, '203.0.113.5', 'hoa', testPassword)).headers.get('retry-after')).toBe('120')

  portal.clock.time = new Date(portal.clock.time.getTime() + 121_000)
  expect((await tryFrom(portal, '203.0.113.5', 'hoa', testPassword)).status).toBe(303)
})

test('many attempts at once are no more than five', async () => {
  const portal = await startPortal(behindProxy)
  await portal.given.user('hoa')

  const answers = await Promise.all(Array.from({ length: 20 }, () => tryFrom(portal, '203.0.113.5', 'hoa', 'sai-mat-khau-roi')))

  expect(answers.filter(({ status }) => status === 422)).toHaveLength(5)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(15)
})

test('neighbours in one IPv6 network count as one address', async () => {
  const portal = await startPortal(behindProxy)
  await portal.given.user('hoa')
  for (const end of ['1', '2', '3', 'abcd', 'ffff:1']) await tryFrom(portal, `2001:db8:1:2::${end}`, 'hoa', 'sai')

  expect((await tryFrom(portal, '2001:db8:1:2:9::9', 'hoa', testPassword)).status).toBe(429)
  expect((await tryFrom(portal, '2001:db8:1:3::9', 'hoa', testPassword)).status).toBe(303)
})
