import { expect, test } from 'vitest'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

const meeting = { kind: 'announcement', title: 'Họp dân', body: 'Tối nay.' }

test('where nobody approves their own, what Minh began is published by Hoa', async () => {
  const { portal, minh, hoa } = await strict()
  const refused = await readPage(await minh.submit('/quan-tri/tin/moi', { ...meeting, step: 'publish' }))
  expect([refused.status, refused.text('.error-summary')]).toEqual([422, expect.stringContaining('Không ai tự duyệt bài của mình')])
  expect(refused.$('[name=body]').val()).toBe('Tối nay.')

  await minh.submit('/quan-tri/tin/moi', { ...meeting, step: 'submit' })
  expect((await minh.visit('/quan-tri')).texts('.queue')[0]).toBe('Chờ tôi duyệt Không có bài nào.')
  expect((await hoa.visit('/quan-tri')).texts('.queue')[0]).toContain('Chờ tôi duyệt 1 bài Họp dân')
  await hoa.submit('/quan-tri/tin/1', { step: 'publish' })

  expect((await portal.visit('/tin/1-hop-dan')).status).toBe(200)
  const own = await readPage(await minh.submit('/quan-tri/tin/1', { body: 'Tối mai.', step: 'publish' }))
  expect([own.status, (await portal.visit('/tin/1-hop-dan')).text('.article__body')]).toEqual([422, 'Tối nay.'])
})

test('in an emergency Minh publishes at once, and it is listed until Hoa has reviewed it', async () => {
  const { portal, minh, hoa } = await strict()
  await minh.submit('/quan-tri/tin/moi', meeting)
  expect((await minh.visit('/quan-tri/tin/1/sua')).texts('button[name=step]')).toEqual(['Lưu', 'Gửi duyệt', 'Đăng khẩn'])

  await minh.submit('/quan-tri/tin/1', { step: 'urgent' })
  expect((await portal.visit('/tin/1-hop-dan')).status).toBe(200)
  expect((await minh.visit('/quan-tri')).texts('.queue')[1]).toContain('Không có bài nào')
  expect((await minh.visit('/quan-tri/tin/1')).$('#dang-khan button').length).toBe(0)
  expect((await minh.submit('/quan-tri/tin/1', { step: 'review' })).status).toBe(422)

  expect((await hoa.visit('/quan-tri')).texts('.queue')[1]).toContain('Đăng khẩn, cần xem lại 1 bài Họp dân')
  expect((await hoa.visit('/quan-tri/tin?trang-thai=unreviewed')).texts('tbody .badge')).toEqual(['Đang đăng', 'Đăng khẩn, chờ xem lại'])
  await hoa.submit('/quan-tri/tin/1', { step: 'review' }, '#dang-khan')

  expect((await hoa.visit('/quan-tri/tin?trang-thai=unreviewed')).texts('tbody .badge')).toEqual([])
  expect((await hoa.visit('/quan-tri/tin/1')).texts('.timeline li p')).toEqual([
    'Phạm Thanh Hòa: xem lại bài đăng khẩn',
    'Lê Quang Minh: đăng khẩn · Bản 2',
    'Lê Quang Minh: tạo bài · Bản 1',
  ])
})

test('who looks after some categories works in those and in no other, and is told so', async () => {
  const portal = await startPortal()
  const health = await portal.given.category('y-te', 'Y tế')
  const school = await portal.given.category('giao-duc', 'Giáo dục')
  const [binh, hoa] = [await portal.signIn('binh'), await portal.signIn('hoa')]
  await portal.given.article({ title: 'Khai giảng', categoryId: school, status: 'submitted' })
  await portal.given.article({ title: 'Tiêm chủng', categoryId: health, status: 'draft' })

  const saved = await hoa.submit(`/quan-tri/nguoi-dung/${await portal.given.user('binh')}/phu-trach`, { [`chuyen-muc-${health}`]: '1' })
  expect(saved.status).toBe(303)
  expect((await hoa.visit('/quan-tri/duyet-bai')).text('tbody tr:contains("Bình")')).toContain('Y tế')

  expect((await binh.visit('/quan-tri')).text('.page-header')).toContain('Bạn phụ trách: Y tế.')
  expect((await binh.visit('/quan-tri/tin/1')).text('.flash')).toContain('không sửa được')
  expect((await binh.visit('/quan-tri/tin/2/sua')).texts('[name=category] option')).toEqual(['(chưa chọn)', 'Y tế'])
  const refused = await readPage(await binh.submit('/quan-tri/tin/2/sua', { category: 'giao-duc' }))
  expect([refused.status, refused.text('.error-summary')]).toEqual([422, expect.stringContaining('chuyên mục mà bạn không phụ trách')])
  expect((await binh.submit('/quan-tri/tin/2', { title: 'Tiêm chủng đợt 2' })).status).toBe(303)
})

test('an address for mail must be one', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  const path = `/quan-tri/nguoi-dung/${await portal.given.user('lan')}/phu-trach`

  const page = await readPage(await hoa.submit(path, { email: 'lan@' }))
  expect([page.status, page.text('#email-loi'), page.$('[name=email]').val()]).toEqual([422, expect.stringContaining('Chưa đúng'), 'lan@'])
  await hoa.submit(path, { email: 'lan@xa.example' })

  expect((await hoa.visit(path)).$('[name=email]').val()).toBe('lan@xa.example')
})

/** Where nobody approves their own. */
async function strict() {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  await hoa.submit('/quan-tri/duyet-bai', { four_eyes: '1' })
  return { portal, hoa, minh: await portal.signIn('minh') }
}

test('who is given no category is given none, and who is given all is given those to come', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  await portal.given.category('y-te', 'Y tế')
  const path = `/quan-tri/nguoi-dung/${await portal.given.user('minh')}/phu-trach`
  expect((await hoa.visit(path)).$('[name=moi-chuyen-muc]').attr('checked')).toBe('checked')

  await hoa.submit(path, { 'moi-chuyen-muc': '' })
  expect((await hoa.visit('/quan-tri/duyet-bai')).text('tbody tr:contains("Minh")')).toContain('Chưa phụ trách chuyên mục nào')

  await hoa.submit(path, { 'moi-chuyen-muc': '1' })
  await portal.given.article({ categoryId: await portal.given.category('moi'), status: 'submitted' })
  const minh = await portal.signIn('minh')
  expect((await minh.submit('/quan-tri/tin/1', { step: 'publish' })).status).toBe(303)
})
