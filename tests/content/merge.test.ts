import sharp from 'sharp'
import { expect, test } from 'vitest'
import { addPicture } from '../../src/media/media.actions.ts'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

test('what Lan and Bình change in different places is merged, so that nobody loses anything', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const binh = await portal.signIn('binh')
  await lan.submit('/quan-tri/tin/moi', { title: 'Họp dân', body: 'Đoạn một.\n\nĐoạn hai.\n\nĐoạn ba.' })

  await binh.submit('/quan-tri/tin/1', { title: 'Họp dân tháng 11', body: 'Đoạn một của Bình.\n\nĐoạn hai.\n\nĐoạn ba.' })
  const saved = await lan.submit('/quan-tri/tin/1', { version: '1', title: 'Họp dân', body: 'Đoạn một.\n\nĐoạn hai.\n\nĐoạn ba của Lan.' })

  expect(saved.status).toBe(303)
  const page = await lan.visit('/quan-tri/tin/1')
  expect(page.text('.flash')).toContain('gộp với phần Trần Văn Bình')
  expect(page.$('[name=title]').val()).toBe('Họp dân tháng 11')
  expect(page.$('[name=body]').val()).toBe('Đoạn một của Bình.\n\nĐoạn hai.\n\nĐoạn ba của Lan.')
})

test('when both change the same place nothing is saved, both texts are shown, and saving again keeps mine', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const binh = await portal.signIn('binh')
  await lan.submit('/quan-tri/tin/moi', { title: 'Họp dân', body: 'Họp lúc bảy giờ.', source: 'Xã' })

  await binh.submit('/quan-tri/tin/1', { body: 'Họp lúc tám giờ.', source: 'Huyện' })
  const page = await readPage(await lan.submit('/quan-tri/tin/1', { version: '1', body: 'Họp lúc chín giờ.', source: 'Xã' }))

  expect(page.status).toBe(422)
  expect(page.texts('.compare__side del')).toEqual(['tám'])
  expect(page.texts('.compare__side ins')).toEqual(['chín'])
  expect(page.text('.conflict')).toContain('Bản của Trần Văn Bình')
  expect(page.$('[name=body]').val()).toBe('Họp lúc chín giờ.')
  expect(page.$('[name=source]').val()).toBe('Huyện')
  expect((await binh.visit('/quan-tri/tin/1')).$('[name=body]').val()).toBe('Họp lúc tám giờ.')

  await lan.submit('/quan-tri/tin/1', { version: String(page.$('[name=version]').val()), body: 'Họp lúc chín giờ.', source: 'Huyện' })
  expect((await binh.visit('/quan-tri/tin/1')).$('[name=body]').val()).toBe('Họp lúc chín giờ.')
})

test('Minh does not publish what changed while he was reading', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const minh = await portal.signIn('minh')
  await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Họp dân', body: 'Tối nay.', step: 'submit' })

  await lan.submit('/quan-tri/tin/1', { body: 'Tối mai.' })
  const answer = await minh.submit('/quan-tri/tin/1', { version: '1', body: 'Tối nay.', step: 'publish' })

  expect(answer.status).toBe(422)
  expect((await readPage(answer)).$('[name=body]').val()).toBe('Tối mai.')
  expect((await portal.visit('/tin/1-hop-dan')).status).toBe(404)
})

test('a mistake in a form that is out of date does not make it current', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  await lan.submit('/quan-tri/tin/moi', { title: 'Họp dân' })
  await lan.submit('/quan-tri/tin/1', { title: 'Họp dân tối nay' })

  const page = await readPage(await lan.submit('/quan-tri/tin/1', { version: '1', title: '' }))

  expect([page.status, page.$('[name=version]').val()]).toEqual([422, '1'])
})

test('an article shows the picture chosen for it, and keeps it when a form does not ask', async () => {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')
  const picture = await sharp({ create: { width: 640, height: 360, channels: 3, background: '#2a6f4e' } })
    .png()
    .toBuffer()
  const { id } = await addPicture(portal.portal, { id: null, name: 'test' }, picture, { fileName: 'dong-lua.png', alt: 'Đồng lúa' })

  await minh.submit('/quan-tri/tin/moi', {
    kind: 'announcement',
    title: 'Gặt lúa',
    body: 'Bắt đầu gặt.',
    cover: String(id),
    step: 'publish',
  })
  expect((await portal.visit('/tin/1-gat-lua')).$('.article__cover img').attr('alt')).toBe('Đồng lúa')

  const gone = await readPage(await minh.submit('/quan-tri/tin/1', { cover: '999' }))
  expect([gone.status, gone.text('#cover-loi')]).toEqual([422, 'Ảnh này không còn trong thư viện. Mời bạn chọn ảnh khác.'])

  const page = await minh.visit('/quan-tri/tin/1')
  const body = new URLSearchParams({
    _csrf: String(page.$('[name=_csrf]').val()),
    version: '1',
    kind: 'announcement',
    title: 'Gặt lúa',
    body: 'Gặt xong.',
  })
  expect((await minh.fetch('/quan-tri/tin/1', { method: 'POST', body })).status).toBe(303)
  expect((await portal.visit('/tin/1-gat-lua')).$('.article__cover img').length).toBe(1)
})

test('a withdrawal keeps its reason although somebody took steps meanwhile', async () => {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')
  const hoa = await portal.signIn('hoa')
  await minh.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Họp dân', body: 'Tối nay.', step: 'publish' })
  await hoa.submit('/quan-tri/tin/1', { step: 'withdraw', reason: 'Nhầm ngày' })
  await hoa.submit('/quan-tri/tin/1', { step: 'publish' })

  const answer = await minh.submit('/quan-tri/tin/1', { version: '1', step: 'withdraw', reason: 'Hoãn họp' })

  expect(answer.status).toBe(303)
  expect((await portal.visit('/tin/1-hop-dan')).text('main')).toContain('Hoãn họp')
})
