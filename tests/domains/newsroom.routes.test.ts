import { expect, test } from 'vitest'
import { unapprovedDomains } from '#domains/domain.store.ts'
import { scan } from '../../src/integrity/scan.actions.ts'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

const list = '/quan-tri/ten-mien'
const body = 'Xem [ở đây](https://nhacai.example/x) và [cổng](https://dichvucong.gov.vn).'

test('a domain that something published links to waits until an approver decides, which the log keeps', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Nháp', body: 'Xem [nháp](https://chua-dang.example).', status: 'draft' })
  const id = await portal.given.article({ title: 'Lịch họp', body })
  const minh = await portal.signIn('minh')

  const waiting = await minh.visit(list)
  expect(waiting.texts('#found label')).toEqual(['nhacai.example'])
  expect(waiting.$('#found .row a').attr('href')).toBe(`/quan-tri/tin/${id}`)

  await minh.submit(list, { 'ten:nhacai.example': '1', verdict: 'refused' }, '#found form')
  expect((await minh.visit(list)).texts('#refused label')).toEqual(['nhacai.example'])
  expect((await minh.visit('/quan-tri/nhat-ky')).text('tbody')).toContain('từ chối tên miền ngoài')
  expect((await (await minh.submit(list, { verdict: 'approved' }, '#refused form')).text()).includes('Chưa chọn tên miền nào')).toBe(true)

  await minh.submit(list, { 'ten:nhacai.example': '1', verdict: 'approved' }, '#refused form')
  expect(await unapprovedDomains(portal.db, '<a href="https://nhacai.example">x</a>')).toEqual([])
})

test('a domain is approved beforehand from whatever address is pasted, and nonsense is refused with what was typed', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')

  await hoa.submit(list, { host: ' https://www.DaNang.edu.vn/tin?x=1 ', subdomains: '1' }, 'form.form')
  expect((await hoa.visit(list)).texts('#approved label')).toEqual(['danang.edu.vn và mọi tên bên dưới', 'gov.vn và mọi tên bên dưới'])

  for (const host of ['khong co cham', 'a..b', '', 'javascript:alert(1)']) {
    const page = await readPage(await hoa.submit(list, { host }, 'form.form'))
    expect([page.status, page.$('#host').val(), page.text('#host-loi') !== '']).toEqual([422, host, true])
  }
})

test('a link to another website that an administrator adds waits like any other', async () => {
  const portal = await startPortal({ BASE_URL: 'http://xa.example' })
  const hoa = await portal.signIn('hoa')

  await hoa.submit('/quan-tri/lien-ket/moi', { title: 'Báo', url: 'https://bao.example/?a=1&b="2"', group: 'Báo chí' })

  // The portal's own name is none, in links as in texts.
  await hoa.submit('/quan-tri/lien-ket/moi', { title: 'Trang cũ', url: 'https://www.xa.example/cu', group: 'Báo chí' })
  const text = { title: 'Bài', body: '[trang](https://xa.example/tin/9)', kind: 'announcement', step: 'publish' }
  expect((await hoa.submit('/quan-tri/tin/moi', text, 'form.editor')).status).toBe(303)

  expect((await hoa.visit(list)).texts('#found .row')).toEqual(['bao.example Thấy lần đầu ở Liên kết website, 23/11/2026.'])
})

test('a domain that the scan sees on the home page is said to be there, in a word one can press', async () => {
  const portal = await startPortal()
  await portal.writer.insertInto('links').values({ group_name: 'Cơ quan', title: 'Báo', url: 'https://bao.example', position: 0 }).execute()
  await scan(portal.portal, { id: null, name: 'portal' })
  const hoa = await portal.signIn('hoa')

  const page = await hoa.visit(list)

  expect([page.text('#found .row a'), page.$('#found .row a').attr('href')]).toEqual(['Trang chủ', '/'])
})
