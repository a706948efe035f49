import { expect, test } from 'vitest'
import { startPortal } from '../support/portal.ts'

const minutes = 60_000

test('the history says who did what and when, and what one saves within ten minutes is one line', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const minh = await portal.signIn('minh')
  await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Họp dân', body: 'Một' })
  for (const body of ['Một hai', 'Một hai ba']) {
    portal.clock.time = new Date(portal.clock.time.getTime() + 2 * minutes)
    await lan.submit('/quan-tri/tin/1', { body })
  }
  await lan.submit('/quan-tri/tin/1', { step: 'submit' })
  await minh.submit('/quan-tri/tin/1', { step: 'return', reason: 'Thiếu giờ' })

  const { texts } = await minh.visit('/quan-tri/tin/1')

  expect(texts('.timeline li')).toEqual([
    '10:04 23/11/2026 Lê Quang Minh: gửi trả · Bản 5 “Thiếu giờ”',
    '10:04 23/11/2026 Nguyễn Thị Lan: gửi duyệt · Bản 4',
    '10:04 23/11/2026 Nguyễn Thị Lan: sửa bài · Bản 3',
    '10:00 23/11/2026 Nguyễn Thị Lan: tạo bài · Bản 1',
  ])
})

test('two versions are compared word by word, and an old one is restored as a new one', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  await lan.submit('/quan-tri/tin/moi', { title: 'Họp dân', body: 'Bảy giờ tối' })
  await lan.submit('/quan-tri/tin/1', { body: 'Tám giờ tối' })
  await lan.submit('/quan-tri/tin/1', { body: 'Tám giờ sáng', title: 'Họp thôn' })

  const page = await lan.visit('/quan-tri/tin/1/ban/1?so-voi=3')
  expect(page.texts('del')).toEqual(['dân', 'Bảy', 'tối'])
  expect(page.texts('ins')).toEqual(['thôn', 'Tám', 'sáng'])
  const third = await lan.visit('/quan-tri/tin/1/ban/2')
  expect([third.texts('del'), third.texts('ins')]).toEqual([['Bảy'], ['Tám']])

  const restored = await lan.submit('/quan-tri/tin/1/ban/1', {}, 'main form[method=post]')

  expect(restored.status).toBe(303)
  const now = await lan.visit('/quan-tri/tin/1')
  expect([now.$('[name=title]').val(), now.$('[name=body]').val(), now.$('[name=version]').val()]).toEqual(['Họp dân', 'Bảy giờ tối', '4'])
  expect(now.text('.flash')).toContain('khôi phục bản 1')
})

test('restoring a version of what is published is a change that waits, its date stays', async () => {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')
  await minh.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Họp dân', body: 'Nháp' })
  await minh.submit('/quan-tri/tin/1', { body: 'Xong', step: 'publish' })

  await minh.submit('/quan-tri/tin/1/ban/1', {}, 'main form[method=post]')
  expect((await portal.visit('/tin/1-hop-dan')).text('.article__body')).toBe('Xong')
  await minh.submit('/quan-tri/tin/1', { step: 'publish' })

  expect((await portal.visit('/tin/1-hop-dan')).text('.article__body')).toBe('Nháp')
  expect((await portal.visit('/tin/1-hop-dan')).texts('.article__meta time')).toEqual(['10:00 | 23/11/2026'])
})

test('who may not change an article may not restore it either', async () => {
  const portal = await startPortal()
  const binh = await portal.signIn('binh')
  const lan = await portal.signIn('lan')
  await binh.submit('/quan-tri/tin/moi', { title: 'Của Bình' })
  await binh.submit('/quan-tri/tin/1', { title: 'Của Bình, sửa' })

  const page = await lan.visit('/quan-tri/tin/1/ban/1')
  expect([page.status, page.$('main form[method=post]').length]).toEqual([200, 0])
  const body = new URLSearchParams({ _csrf: String(page.$('[name=_csrf]').val()), version: '2' })
  expect((await lan.fetch('/quan-tri/tin/1/ban/1', { method: 'POST', body })).status).toBe(409)
})

test.each(['/quan-tri/tin/1/ban/9', '/quan-tri/tin/1/ban/x', '/quan-tri/tin/9/ban/1'])('%s is not found', async (address) => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  await lan.submit('/quan-tri/tin/moi', { title: 'Họp dân' })

  expect((await lan.visit(address)).status).toBe(404)
})
