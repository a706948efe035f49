import { expect, test } from 'vitest'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

const list = '/quan-tri/lien-ket'
const website = { title: 'Cổng Dịch vụ công', url: 'https://dichvucong.gov.vn/', group: 'Dịch vụ' }

test('a link is added, seen by readers in its group, changed and deleted', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  expect((await hoa.visit(list)).text('.empty')).toContain('thêm liên kết đầu tiên')

  await hoa.submit(`${list}/moi`, website)
  expect((await portal.visit('/')).$(`a[href="${website.url}"]`).text()).toContain(website.title)

  await hoa.submit(`${list}/1`, { title: 'Dịch vụ công quốc gia' })
  expect((await hoa.visit(list)).text('.row a')).toBe('Dịch vụ công quốc gia')

  await hoa.submit(`${list}/1`, {}, 'form[action$=xoa]')
  expect((await portal.visit('/')).html).not.toContain(website.url)
})

test.each([
  'javascript:alert(1)',
  'ftp://xa.gov.vn',
  '//xa.gov.vn',
  'xa.gov.vn',
  'https://',
  'https://lan:mat-khau@xa.gov.vn',
  '',
])('the address “%s” is refused, and everything typed is still there', async (url) => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')

  const page = await readPage(await hoa.submit(`${list}/moi`, { ...website, url }))

  expect([page.status, page.$('#url').val(), page.$('#group').val()]).toEqual([422, url, website.group])
  expect(page.text('#url-loi')).not.toBe('')
})

test('links change places within their group, and groups among themselves', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  for (const [group, title] of [
    ['Tỉnh', 'Một'],
    ['Xã', 'Hai'],
    ['Tỉnh', 'Ba'],
  ] as const)
    await hoa.submit(`${list}/moi`, { ...website, group, title })
  const order = async () => (await hoa.visit(list)).texts('h2, .row a')
  expect(await order()).toEqual(['Tỉnh', 'Một', 'Ba', 'Xã', 'Hai'])

  await hoa.submit(list, { direction: 'up' }, '#lien-ket-3 form')
  expect(await order()).toEqual(['Tỉnh', 'Ba', 'Một', 'Xã', 'Hai'])

  await hoa.submit(list, { direction: 'up' }, 'section:nth-of-type(2) .page-header form')
  expect(await order()).toEqual(['Xã', 'Hai', 'Tỉnh', 'Ba', 'Một'])
})
