import { expect, test } from 'vitest'
import type { PageUnderTest } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

const settings = { BASE_URL: 'https://congdan.example' }

const thingsOn = ({ $ }: PageUnderTest) =>
  $('script[type="application/ld+json"]')
    .toArray()
    .map((script) => JSON.parse($(script).text()))

test('an article tells machines who says what, when and where', async () => {
  const portal = await startPortal(settings)
  const category = await portal.given.category('y-te', 'Y tế')
  await portal.given.article({
    title: 'Tiêm chủng',
    lead: 'Đợt hai.',
    author: 'Lan',
    source: 'Trạm y tế',
    categoryId: category,
    publishedAt: '2019-10-16T08:50:00.000Z',
  })

  const page = await portal.visit('/tin/1-tiem-chung?ve=%2Ftin-tuc%3Ftrang%3D2')
  const meta = (name: string) => page.$(`meta[name="${name}"], meta[property="${name}"]`).attr('content')

  expect(page.$('link[rel=canonical]').attr('href')).toBe('https://congdan.example/tin/1-tiem-chung')
  expect(meta('description')).toBe('Đợt hai.')
  expect(meta('og:type')).toBe('article')
  expect(meta('og:url')).toBe('https://congdan.example/tin/1-tiem-chung')
  expect(meta('article:published_time')).toBe('2019-10-16T15:50:00+07:00')
  expect(meta('twitter:card')).toBe('summary')
  expect(meta('DC.title')).toBe('Tiêm chủng')
  expect(meta('DC.creator')).toBe('Lan')
  expect(meta('DC.subject')).toBe('Y tế')
  expect(meta('DC.source')).toBe('Trạm y tế')
  expect(meta('robots')).toBeUndefined()

  const [crumbs, article] = thingsOn(page)
  expect(crumbs.itemListElement.map((step: { item: string }) => step.item)).toEqual([
    'https://congdan.example/',
    'https://congdan.example/tin-tuc',
    'https://congdan.example/tin-tuc/y-te',
    'https://congdan.example/tin/1-tiem-chung',
  ])
  expect(article).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'Tiêm chủng',
    datePublished: '2019-10-16T15:50:00+07:00',
    inLanguage: 'vi',
    author: { name: 'Lan' },
    publisher: { '@type': 'GovernmentOrganization' },
  })
})

test('no title can break out of the metadata', async () => {
  const portal = await startPortal(settings)
  const title = '</script><script>alert(1)</script> "nháy" & <b>'
  await portal.given.article({ title })

  const page = await portal.visit((await portal.fetch('/tin/1')).headers.get('location')!)

  expect(thingsOn(page)[1].headline).toBe(title)
  expect(page.$('meta[property="og:title"]').attr('content')).toBe(title)
  expect(page.$('script:not([src]):not([type])').length).toBe(0)
})

test('the home page says which authority this is', async () => {
  const portal = await startPortal(settings)
  await portal.writer.updateTable('site_info').set({ name: 'UBND xã Ví Dụ', phone: '0235 3871 000', parent: 'UBND thành phố' }).execute()

  const [organisation] = thingsOn(await portal.visit('/'))

  expect(organisation).toMatchObject({
    '@type': 'GovernmentOrganization',
    name: 'UBND xã Ví Dụ',
    telephone: '0235 3871 000',
    parentOrganization: { name: 'UBND thành phố' },
  })
})

test('a list says whose it is, unless its category says more', async () => {
  const portal = await startPortal(settings)
  await portal.writer.updateTable('site_info').set({ name: 'UBND xã Ví Dụ' }).execute()
  await portal.given.category('y-te', 'Y tế')
  const description = async (path: string) => (await portal.visit(path)).$('meta[name=description]').attr('content')

  expect(await description('/tin-tuc')).toBe('Tin tức của UBND xã Ví Dụ')
  expect(await description('/tin-tuc/y-te')).toBe('Y tế của UBND xã Ví Dụ')
  await portal.writer.updateTable('categories').set({ description: 'Trạm y tế và bảo hiểm' }).execute()
  await portal.given.article()
  expect(await description('/tin-tuc/y-te')).toBe('Trạm y tế và bảo hiểm')
})

test('an English page is its own canonical address and knows the Vietnamese one; the article stays Vietnamese', async () => {
  const portal = await startPortal(settings)
  await portal.given.article({ title: 'Tin' })

  const { $ } = await portal.visit('/en/tin/1-tin')

  expect($('html').attr('lang')).toBe('en')
  expect($('article').attr('lang')).toBe('vi')
  expect($('link[rel=canonical]').attr('href')).toBe('https://congdan.example/en/tin/1-tin')
  expect($('link[hreflang=vi]').attr('href')).toBe('https://congdan.example/tin/1-tin')
})

test('what is not there is not for search engines', async () => {
  const portal = await startPortal()

  const { $ } = await portal.visit('/khong-co')

  expect($('meta[name=robots]').attr('content')).toBe('noindex')
  expect($('link[rel=canonical]').length).toBe(0)
})
