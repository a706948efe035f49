import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { startPortal } from '../../support/portal.ts'

const validator = new HtmlValidate({ extends: ['html-validate:standard'] })

test.each([
  '/',
  '/en',
  '/tin-tuc',
  '/tin/1-x',
  '/tim-kiem?q=x',
  '/so-do-trang',
])('without a database %s is a clean page with a way home', async (path) => {
  const portal = await withoutDatabase()

  const page = await portal.visit(path)

  expect(page.status).toBe(500)
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(page.text('main a')).toBe(path === '/en' ? 'Home' : 'Trang chủ')
  expect((await validator.validateString(page.html)).results.flatMap((result) => result.messages)).toEqual([])
})

test('without a database programs get JSON', async () => {
  const portal = await withoutDatabase()

  const answer = await portal.fetch('/api/articles')

  expect(answer.status).toBe(500)
  expect((await answer.json()).error.message).toContain('sự cố')
})

test('what is not there offers the search', async () => {
  const portal = await startPortal()

  const page = await portal.visit('/khong-co')

  expect(page.status).toBe(404)
  expect(page.$('form[role=search]').length).toBe(1)
})

test.each([
  '/%E0%A4%A',
  '/tin/%E0%A4%A',
  '/tin-tuc/%',
  '/en/tin/%ZZ',
  '/build/%E0%A4%A',
  '/?q=%E0%A4%A',
])('the broken address %s breaks nothing', async (path) => {
  const portal = await startPortal()

  const page = await portal.visit(path)

  expect(page.status).toBeOneOf([200, 400, 404])
  expect(page.html).not.toMatch(/decode|Error:|node_modules/)
})

test('readers’ addresses are for reading', async () => {
  const portal = await startPortal()

  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const answer = await portal.fetch('/tin-tuc', { method })
    expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD, OPTIONS'])
  }
  expect((await portal.fetch('/en/thong-bao', { method: 'POST' })).status).toBe(405)
  expect((await portal.fetch('/', { method: 'OPTIONS' })).status).toBe(204)
  expect((await portal.fetch('/khong-co', { method: 'POST' })).status).toBe(404)
})

test('HEAD answers as GET does, without the page', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Tin' })

  for (const path of [
    '/',
    '/tin-tuc',
    '/tin/1-tin',
    '/rss.xml',
    '/sitemap.xml',
    '/so-do-trang',
    '/robots.txt',
    '/api/articles',
    '/khong-co',
  ]) {
    const [head, get] = await Promise.all([portal.fetch(path, { method: 'HEAD' }), portal.fetch(path)])
    expect([path, head.status, head.headers.get('content-type')]).toEqual([path, get.status, get.headers.get('content-type')])
    expect(await head.text()).toBe('')
  }
})

async function withoutDatabase() {
  const portal = await startPortal()
  await portal.visit('/khong-co')
  await portal.db.destroy()
  return portal
}
