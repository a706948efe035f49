import { expect, test } from 'vitest'
import { startPortal } from '../support/portal.ts'
import { readXml } from '../support/xml.ts'

const base = { BASE_URL: 'https://congdan.example' }
const title = 'Thu < 5 % & "chi" ]]> tháng 10'

async function portalWithNews() {
  const portal = await startPortal(base)
  const health = await portal.given.category('y-te', 'Y tế & <dân số>')
  await portal.given.article({
    title,
    lead: 'Lời <dẫn> & kết',
    categoryId: health,
    author: 'Lê & Lan',
    publishedAt: '2019-10-16T08:50:07.000Z',
  })
  await portal.given.article({ title: 'Lịch cắt điện', kind: 'announcement', publishedAt: '2019-10-15T08:50:00.000Z' })
  await portal.given.article({ title: 'Nháp', status: 'draft' })
  await portal.given.article({ title: 'Hết hạn', kind: 'announcement', expiresAt: '2026-11-01T00:00:00.000Z' })
  return portal
}

test('RSS tells title, time, author, section and a lasting identity, whatever signs they hold', async () => {
  const portal = await portalWithNews()

  const { $, type } = await readXml(await portal.fetch('/rss.xml'))
  const item = $('item').first()

  expect(type).toBe('application/rss+xml; charset=utf-8')
  expect($('channel > language').text()).toBe('vi')
  expect($('channel > atom\\:link').attr('href')).toBe('https://congdan.example/rss.xml')
  expect(
    $('item > title')
      .toArray()
      .map((each) => $(each).text()),
  ).toEqual([title, 'Lịch cắt điện'])
  expect(item.find('link').text()).toBe('https://congdan.example/tin/1-thu-5-chi-thang-10')
  expect(item.find('guid').text()).toBe('https://congdan.example/tin/1')
  expect(item.find('pubDate').text()).toBe('Wed, 16 Oct 2019 08:50:07 GMT')
  expect(item.find('dc\\:creator').text()).toBe('Lê & Lan')
  expect(item.find('category').text()).toBe('Y tế & <dân số>')
  expect(item.find('description').text()).toBe('Lời &lt;dẫn&gt; &amp; kết')
})

test('Atom is well-formed and every entry has what the format asks for', async () => {
  const portal = await portalWithNews()

  const { $, type } = await readXml(await portal.fetch('/atom.xml'))
  const entry = $('entry').first()

  expect(type).toBe('application/atom+xml; charset=utf-8')
  expect($('feed > link[rel=self]').attr('href')).toBe('https://congdan.example/atom.xml')
  expect($('feed > author > name').length).toBe(1)
  expect(entry.find('title').text()).toBe('Thu &lt; 5 % &amp; &quot;chi&quot; ]]&gt; tháng 10')
  expect(entry.find('id').text()).toBe('https://congdan.example/tin/1')
  expect(entry.find('published').text()).toBe('2019-10-16T08:50:07.000Z')
  expect(entry.find('category').attr('term')).toBe('y-te')
})

test('the JSON feed says the same', async () => {
  const portal = await portalWithNews()

  const answer = await portal.fetch('/feed.json')
  const feed = await answer.json()

  expect(answer.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
  expect(feed).toMatchObject({ feed_url: 'https://congdan.example/feed.json', home_page_url: 'https://congdan.example/' })
  expect(feed.items[0]).toMatchObject({
    id: 'https://congdan.example/tin/1',
    title,
    content_html: 'Lời &lt;dẫn&gt; &amp; kết',
    author: { name: 'Lê & Lan' },
    tags: ['Y tế & <dân số>'],
  })
})

test.each(['/rss/y-te.xml', '/atom/y-te.xml', '/feed/y-te.json'])('%s holds its section only', async (address) => {
  const portal = await portalWithNews()

  const text = await (await portal.fetch(address)).text()

  expect(text).toContain(`https://congdan.example${address}`)
  expect(text).toContain('/tin/1-')
  expect(text).not.toContain('/tin/2-')
})

test('announcements have a feed of their own, without those no longer in force', async () => {
  const portal = await portalWithNews()

  const { $ } = await readXml(await portal.fetch('/rss/thong-bao.xml'))

  expect($('item > title').text()).toBe('Lịch cắt điện')
})

test('a feed of a portal without articles is well-formed all the same', async () => {
  const portal = await startPortal()

  for (const address of ['/rss.xml', '/atom.xml']) expect((await readXml(await portal.fetch(address))).status).toBe(200)
})

test.each(['/rss/khong-co.xml', '/atom/khong-co.xml', '/feed/khong-co.json', '/rss/.xml'])('%s is not found', async (address) => {
  const portal = await startPortal()

  expect((await portal.fetch(address)).status).toBe(404)
})

test('pages name their feeds', async () => {
  const portal = await portalWithNews()

  const feedsOn = async (path: string) => {
    const { $ } = await portal.visit(path)
    return $('link[rel=alternate][type]')
      .toArray()
      .map((link) => $(link).attr('href')?.replace('https://congdan.example', ''))
  }

  expect(await feedsOn('/')).toEqual(['/rss.xml', '/atom.xml', '/feed.json'])
  expect(await feedsOn('/tin-tuc/y-te')).toContain('/rss/y-te.xml')
  expect(await feedsOn('/thong-bao')).toContain('/atom/thong-bao.xml')
})
