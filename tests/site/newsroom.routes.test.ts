import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

const address = '/quan-tri/trang'
const form = 'form[enctype]'
const site = {
  name: 'Trang thông tin điện tử xã Núi Thành',
  short_name: 'Xã Núi Thành',
  parent: 'UBND thành phố Đà Nẵng',
  address: 'Thôn Đại Lộ',
  phone: '0235 3 871 234',
  email: 'xa@nuithanh.gov.vn',
  responsible: 'Ông Nguyễn Văn A',
  copyright: '© UBND xã Núi Thành',
  credit: 'Trung tâm CNTT',
}

test('readers see who runs the portal as soon as Hoa has said it', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')

  const answer = await hoa.submit(address, site, form)

  expect([answer.status, answer.headers.get('location')]).toEqual([303, address])
  expect((await hoa.visit(address)).text('.flash')).toBe('Đã lưu thông tin trang.')
  const home = (await portal.visit('/')).text('body')
  for (const words of [site.name, site.parent, site.address, site.phone, site.email, site.responsible, site.copyright, site.credit])
    expect(home).toContain(words)
})

test.each([
  ['name', ''],
  ['email', 'xa@nuithanh'],
  ['phone', 'gọi 113 <b>'],
  ['web_search_url', 'http://may-tim.vn/?q={q}'],
  ['web_search_url', 'https://may-tim.vn/?q='],
  ['web_search_url', 'https://{q}.vn/'],
  ['web_search_url', 'javascript:alert({q})'],
  ['credit', 'x'.repeat(301)],
])('%s cannot be “%s”; it is said next to the field and everything typed is still there', async (name, value) => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')

  const page = await readPage(await hoa.submit(address, { ...site, [name]: value }, form))

  expect(page.status).toBe(422)
  expect(page.text(`#${name}-loi`)).not.toBe('')
  expect(page.$(`#${name}`).val()).toBe(value)
  expect(page.$('#responsible').val()).toBe(name === 'responsible' ? value : site.responsible)
})

test('a logo is looked at, shown to readers, and taken away again', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  const png = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#a00' } })
    .png()
    .toBuffer()

  await hoa.submit(address, { ...site, logo: new File([new Uint8Array(png)], 'huy-hiệu.png') }, form)
  const src = (await portal.visit('/')).$('.site-header img').attr('src') ?? ''
  expect((await portal.fetch(src)).headers.get('content-type')).toBe('image/webp')

  await hoa.submit(address, { remove_logo: '1' }, form)
  expect((await portal.visit('/')).$('.site-header img')).toHaveLength(0)
})

test.each([
  ['logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['logo.png', 'GIF89a nothing of a picture'],
  ['logo.png', '<html>'],
])('%s that says “%s” is refused in words', async (name, content) => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')

  const page = await readPage(await hoa.submit(address, { ...site, logo: new File([content], name) }, form))

  expect([page.status, page.$('#name').val()]).toEqual([422, site.name])
  expect(page.text('#logo-loi')).toMatch(/xuất hình sang PNG|thành ảnh PNG|bị hỏng/)
})

test('a logo that is far too large is refused next to its field', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')

  const answer = await hoa.submit(address, { ...site, logo: new File([new Uint8Array(26 * 1024 * 1024)], 'logo.png') }, form)

  expect(answer.status).toBe(422)
  expect((await readPage(answer)).text('#logo-loi')).toContain('lớn hơn 25 MB')
})

test('the sample says that it is one; its button says what goes and asks; what Hoa changed stays', async () => {
  const portal = await startPortal({ SAMPLE_CONTENT: 'yes' })
  const hoa = await portal.signIn('hoa')
  await hoa.submit(address, site, form)
  expect((await portal.visit('/')).texts('.sample-notice')).toHaveLength(1)

  const asked = await hoa.submit(address, {}, 'form[action$=noi-dung-mau]')
  expect([asked.status, asked.headers.get('location')]).toEqual([303, `${address}/noi-dung-mau`])
  const asking = await hoa.visit(`${address}/noi-dung-mau`)
  const all = asking.text('form[action$=noi-dung-mau] button').replace('Xóa ', '')
  expect(all).toMatch(
    /^33 bài viết, \d+ ảnh, \d+ chuyên mục, \d+ liên kết, 5 liên hệ khẩn cấp, \d+ mục của thông tin trang, 1 tên miền chờ duyệt$/,
  )
  expect(asking.texts('main li')).toEqual(expect.arrayContaining(['Fax: 0200.3555.019', 'Công an xã Ngân Khê', 'phananh.hailam.example']))
  expect((await portal.fetch('/tin/1')).status).not.toBe(404)

  const answer = await hoa.submit(`${address}/noi-dung-mau`, {}, 'form[action$=noi-dung-mau]')

  expect([answer.status, answer.headers.get('location')]).toEqual([303, address])
  const page = await hoa.visit(address)
  expect(page.text('.flash')).toBe(`Đã xóa nội dung mẫu: ${all}.`)
  expect(page.$('form[action$=noi-dung-mau]')).toHaveLength(0)
  const home = await portal.visit('/')
  expect([home.texts('.sample-notice').length, home.text('.site-header')]).toEqual([0, expect.stringContaining(site.name)])
  expect((await portal.fetch('/tin/1')).status).toBe(404)
})
