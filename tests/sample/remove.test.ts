import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { listCategories } from '#categories/category.store.ts'
import { listDomains } from '#domains/domain.store.ts'
import { listContacts, updateContact } from '#emergency/emergency.store.ts'
import { listLinks, updateLink } from '#links/link.store.ts'
import { listPictures, updatePicture } from '#media/media.store.ts'
import { write } from '#platform/database/write.ts'
import { countHoldings } from '#sample/holdings.query.ts'
import { removeSample } from '#sample/remove.actions.ts'
import { changeSite } from '#site/site-info.actions.ts'
import { getSiteColumns } from '#site/site-info.store.ts'
import { findArticle } from '../../src/content/core/article.store.ts'
import { updateArticle } from '../../src/content/core/article-changes.store.ts'
import { valuesOf } from '../../src/content/core/fields.ts'
import { listPublic } from '../../src/content/core/public-list.store.ts'
import { startPortal, type TestPortal, testNow } from '../support/portal.ts'

const hoa = { id: null, name: 'hoa' }
const withSample = { SAMPLE_CONTENT: 'yes' }

test('the sample goes, and does not come back at the next start', async () => {
  const portal = await startPortal(withSample)

  const { articles } = await removeSample(portal.portal, hoa)

  expect(articles).toHaveLength(33)
  for (const table of ['articles', 'categories', 'links', 'media', 'daily_views', 'emergency_contacts'] as const)
    expect([table, await portal.db.selectFrom(table).selectAll().execute()]).toEqual([table, []])
  expect((await listDomains(portal.db, 'found', 99)).map(({ host }) => host)).toEqual([])
  await portal.stop()
  const again = await startPortal({ DATA_DIR: portal.config.dataDir, ...withSample })
  const home = await again.visit('/')
  expect([home.status, home.$('.sample-notice').length]).toEqual([200, 0])
  expect((await again.visit('/tim-kiem?q=bão')).texts('.hit')).toEqual([])
})

test('what somebody has changed stays, with its category and pictures', async () => {
  const portal = await startPortal(withSample)
  const [first] = await listPublic(portal.db, testNow, { kind: 'news' }, { limit: 1 })
  await edit(portal, first!.id)
  await changeSite(portal.portal, hoa, { ...(await siteOf(portal)), name: 'UBND xã Thật' })

  await removeSample(portal.portal, hoa)

  const left = await listPublic(portal.db, testNow, {}, { limit: 99 })
  expect(left.map(({ id, cover, category }) => [id, cover, category])).toEqual([[first!.id, first!.cover, first!.category]])
  expect((await listCategories(portal.db)).map(({ id }) => id)).toEqual([first!.category!.id])
  expect((await portal.visit('/')).heading).toBe('UBND xã Thật')
})

/** Names, numbers and addresses of people and places that do not exist. */
const invented = /Ngân Khê|Hải Lam|Trần Quang Diễn|0200\.3555|\.example\b|Bến Thóc/

test('no invented value of the site is left, whichever of them was saved before', async () => {
  const columns = JSON.parse(await readFile('sample/site.json', 'utf8'))
  const { web_search_url, ...values } = columns
  const portal = await startPortal(withSample)
  const own = { ...columns, name: 'UBND xã Thật', short_name: 'Xã Thật', phone: '02353.870.005' }
  await changeSite(portal.portal, hoa, own)

  const { fields } = await removeSample(portal.portal, hoa)

  expect(fields.map(({ name }) => name).sort()).toEqual(
    Object.keys(values)
      .filter((name) => !['name', 'short_name', 'phone'].includes(name))
      .sort(),
  )
  expect(await siteOf(portal)).toMatchObject({
    name: 'UBND xã Thật',
    phone: '02353.870.005',
    fax: '',
    responsible: '',
    copyright: '',
    web_search_url,
  })
  for (const path of ['/', '/khan-cap', '/so-do-trang', '/rss.xml', '/tin-tuc', '/api/articles', '/manifest.webmanifest']) {
    const html = await (await portal.fetch(path)).text()
    expect([path, invented.exec(html)?.[0]]).toEqual([path, undefined])
  }
  expect((await portal.visit('/')).$('.sample-notice')).toHaveLength(0)
})

test('each value that an editor changed stays, and one that was only saved with the others goes', async () => {
  const portal = await startPortal(withSample)
  const columns = await siteOf(portal)
  for (const name of ['fax', 'slogan', 'responsible'] as const)
    await changeSite(portal.portal, hoa, { ...(await siteOf(portal)), [name]: '1' })

  await removeSample(portal.portal, hoa)

  const left = Object.entries(await siteOf(portal)).filter(([name, value]) => value && name !== 'web_search_url')
  expect(Object.fromEntries(left)).toEqual({ fax: '1', slogan: '1', responsible: '1' })
  expect(columns.fax).not.toBe('1')
})

test('contacts, links, pictures and categories that an editor changed or uses stay; the others go', async () => {
  const portal = await startPortal(withSample)
  const { db, writer } = portal
  const [contact] = await listContacts(db)
  await updateContact(writer, contact!.id, { ...contact!, phone: '02353.870.005' })
  const [link] = await listLinks(db)
  await updateLink(writer, link!.id, { ...link!, title: 'Sửa rồi' })
  const [first, second] = await listPictures(db, '', 9)
  await updatePicture(writer, first!, { alt: 'Mô tả của tôi', caption: '', credit: '' })
  const [category, other] = await listCategories(db)
  await portal.given.article({ title: 'Bài của tôi', categoryId: category!.id, coverId: second!.id })
  const lan = await portal.given.user('lan')
  await writer.insertInto('user_categories').values({ user_id: lan, category_id: other!.id }).execute()

  await removeSample(portal.portal, hoa)

  expect((await listContacts(db)).map(({ phone }) => phone)).toEqual(['02353.870.005'])
  expect((await listLinks(db)).map(({ title }) => title)).toEqual(['Sửa rồi'])
  expect((await listPictures(db, '', 99)).map(({ id }) => id).sort()).toEqual([first!.id, second!.id].sort())
  expect((await listCategories(db)).map(({ id }) => id)).toEqual([category!.id, other!.id])
  expect((await listPublic(db, testNow, {}, { limit: 99 })).map(({ title }) => title)).toEqual(['Bài của tôi'])
})

test('an article in which somebody has typed stays, and a domain that others link to goes on waiting', async () => {
  const portal = await startPortal(withSample)
  const [typed] = await listPublic(portal.db, testNow, { kind: 'news' }, { limit: 1 })
  const lan = await portal.given.user('lan')
  const row = { user_id: lan, article_id: typed!.id, place: 'cho', version: 1, fields: '{}', saved_at: testNow }
  await portal.writer.insertInto('autosaves').values(row).execute()
  const waiting = (await listDomains(portal.db, 'found', 99)).map(({ host }) => host)
  expect(waiting).toContain('phananh.hailam.example')
  await portal.given.article({ title: 'Bài của tôi', body: '[x](https://phananh.hailam.example/a)' })

  const { domains } = await removeSample(portal.portal, hoa)

  expect(domains).toEqual(waiting.filter((host) => host !== 'phananh.hailam.example'))
  expect((await listDomains(portal.db, 'found', 99)).map(({ host }) => host)).toEqual(['phananh.hailam.example'])
  const left = await listPublic(portal.db, testNow, {}, { limit: 99 })
  expect(left.map(({ title }) => title).sort()).toEqual([typed!.title, 'Bài của tôi'].sort())
  expect((await portal.visit('/')).$('.sample-notice')).toHaveLength(0)
})

test('removing it twice changes nothing the second time', async () => {
  const { portal } = await startPortal(withSample)
  await removeSample(portal, hoa)
  const count = async () => (await portal.db.selectFrom('audit_entries').select('id').execute()).length
  const before = await count()

  expect(countHoldings(await removeSample(portal, hoa))).toBe(0)
  expect(await count()).toBe(before)
})

/** What an administrator's form holds. */
async function siteOf({ db }: TestPortal) {
  const { logo_id, ...columns } = await getSiteColumns(db)
  return columns
}

/** As a save in the newsroom does. */
async function edit({ portal }: TestPortal, id: number) {
  const article = (await findArticle(portal.db, id))!
  await write(portal, hoa, async (tx, record) => {
    await updateArticle(tx, article, { ...valuesOf(article), lead: 'Đã sửa.' }, article, { at: testNow, by: null })
    record({ action: 'article.save' })
  })
}
