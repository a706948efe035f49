import { expect, test } from 'vitest'
import { startPortal } from '../support/portal.ts'

const token = 'mot-ma-that-dai-va-kho-doan'

test('the portal says that it lives and that it is ready', async () => {
  const portal = await startPortal()

  for (const path of ['/healthz', '/readyz']) {
    const answer = await portal.fetch(path)
    expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([path, 200, 'no-store'])
  }
})

test('without its database it lives but is not ready', async () => {
  const portal = await startPortal()
  await portal.visit('/khong-co')
  await portal.db.destroy()

  expect((await portal.fetch('/healthz')).status).toBe(200)
  expect((await portal.fetch('/readyz')).status).toBe(503)
})

test('the figures tell of requests, the cache, memory and the database', async () => {
  const portal = await startPortal()
  for (const path of ['/', '/', '/khong-co']) await portal.fetch(path)

  const figures = await (await portal.fetch('/metrics')).text()

  expect(figures).toContain('portal_requests_total{class="4xx"} 1')
  expect(figures).toContain('portal_page_cache_total{result="hits"} 1')
  expect(figures).toMatch(/portal_database_bytes [1-9]/)
  expect(figures).toMatch(/portal_memory_bytes [1-9]/)
  expect(figures).toContain('portal_event_loop_lag_seconds')
})

test('they are for this machine and for who has the token', async () => {
  const portal = await startPortal({ METRICS_TOKEN: token })
  const ask = async (headers: Record<string, string>) => (await portal.fetch('/metrics', { headers })).status

  expect(await ask({ 'x-forwarded-for': '1.2.3.4' })).toBe(403)
  expect(await ask({ 'x-forwarded-for': '1.2.3.4', authorization: 'Bearer undefined' })).toBe(403)
  expect(await ask({ 'x-forwarded-for': '1.2.3.4', authorization: `Bearer ${token}` })).toBe(200)
  expect(await ask({})).toBe(200)
})

test('without a token nobody else gets them', async () => {
  const portal = await startPortal()

  expect((await portal.fetch('/metrics', { headers: { via: '1.1 nginx', authorization: 'Bearer undefined' } })).status).toBe(403)
})
