import { expect, test } from 'vitest'
import { startPortal } from '../support/portal.ts'

test('who needs help finds whom to call from every page, an alert, a wrong address and both site maps', async () => {
  const { given, visit, fetch } = await startPortal()
  await given.alert({ title: 'Lũ về', details: 'Gọi 0235.3870.005 & đi ngay' })
  await given.article({ title: 'Tin', body: 'Liên hệ 0905 123 456.' })

  for (const path of ['/', '/khong-co', '/so-do-trang', '/canh-bao/1'])
    expect((await visit(path)).$('main a[href="/khan-cap"], .alert-help a[href="/khan-cap"]').length, path).toBeGreaterThan(0)
  expect((await visit('/tin-tuc')).$('footer a[href="/khan-cap"]')).toHaveLength(1)
  const map = await (await fetch('/sitemap.xml')).text()
  for (const path of ['/khan-cap', '/canh-bao', '/canh-bao/1']) expect(map).toContain(`${path}</loc>`)
  expect((await visit('/so-do-trang')).$('main a[href="/canh-bao/1"]')).toHaveLength(1)
  expect((await visit('/canh-bao/1')).$('main a[href="tel:02353870005"]')).toHaveLength(1)
  expect((await visit('/tin/1-tin')).$('.article__body a').attr('href')).toBe('tel:0905123456')
})

test('the sample has contacts, and they go with it', async () => {
  const portal = await startPortal({ SAMPLE_CONTENT: 'yes' })
  expect((await portal.visit('/khan-cap')).texts('.calls strong')).toContain('0200.3555.113')

  const hoa = await portal.signIn('hoa')
  await hoa.submit('/quan-tri/trang/noi-dung-mau', {}, 'form[action$=noi-dung-mau]')

  expect((await portal.visit('/khan-cap')).texts('.calls strong')).not.toContain('0200.3555.113')
})

test('a picture of the sample is there for the first reader who asks', async () => {
  const portal = await startPortal({ SAMPLE_CONTENT: 'yes' })
  const src = (await portal.visit('/')).$('.front__lead img').attr('src')!

  expect((await portal.fetch(src)).status).toBe(200)
})
