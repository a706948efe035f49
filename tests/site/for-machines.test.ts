import { expect, test } from 'vitest'
import { startPortal } from '../support/portal.ts'

test('the portal says whom to tell of a weakness when its operator said so, and nothing otherwise', async () => {
  const { fetch } = await startPortal({ SECURITY_CONTACT: 'mailto:an-ninh@xa.example', BASE_URL: 'https://xa.example' })

  const answer = await fetch('/.well-known/security.txt')

  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect((await answer.text()).split('\n')).toEqual([
    'Contact: mailto:an-ninh@xa.example',
    'Expires: 2027-05-22T00:00:00Z',
    'Preferred-Languages: vi, en',
    'Canonical: https://xa.example/.well-known/security.txt',
    '',
  ])
  expect((await (await startPortal()).fetch('/.well-known/security.txt')).status).toBe(404)
})

test('a phone finds the mark, and who shares the home page shows it', async () => {
  const { fetch, visit } = await startPortal({ BASE_URL: 'https://xa.example' })

  const icon = await fetch('/apple-touch-icon.png', { redirect: 'follow' })
  const shared = (await visit('/')).$('meta[property="og:image"]').attr('content')!

  expect(icon.headers.get('content-type')).toBe('image/png')
  expect((await fetch(new URL(shared).pathname)).headers.get('content-type')).toBe('image/png')
})

test('an empty portal has a name everywhere, and its home page leads its administrator in', async () => {
  const { fetch, visit } = await startPortal()

  const home = await visit('/')

  expect([home.title, home.heading, home.text('.identity__name')]).toEqual(Array(3).fill('Cổng thông tin điện tử'))
  expect(home.$('main a').attr('href')).toBe('/quan-tri')
  expect(await (await fetch('/rss.xml')).text()).toContain('<title>Cổng thông tin điện tử</title>')
})

test('feeds say when they last changed, and JSON Feed speaks 1.1', async () => {
  const { given, fetch } = await startPortal()
  await given.article({ title: 'Tin', author: 'Lê Lan' })

  for (const path of ['/rss.xml', '/atom.xml', '/feed.json'])
    expect((await fetch(path)).headers.get('last-modified')).toBe('Mon, 23 Nov 2026 03:00:00 GMT')
  const askedWith = (headers: Record<string, string>) => fetch('/rss.xml', { headers }).then(({ status }) => status)
  const moment = 'Mon, 23 Nov 2026 03:00:00 GMT'
  expect(await askedWith({ 'If-Modified-Since': moment })).toBe(304)
  expect(await askedWith({ 'If-Modified-Since': moment, 'If-None-Match': '"another"' })).toBe(200)
  expect(await askedWith({ 'If-Modified-Since': 'Tue, 24 Nov 2026 03:00:00 GMT' })).toBe(200)
  const feed = (await (await fetch('/feed.json')).json()) as Record<string, unknown>
  expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'vi', items: [{ authors: [{ name: 'Lê Lan' }] }] })
})
