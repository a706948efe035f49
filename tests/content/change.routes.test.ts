import { expect, test } from 'vitest'
import { startPortal } from '../support/portal.ts'

test('what is published stays as it was until its change is approved and published', async () => {
  const { portal, lan, minh } = await published()

  await lan.submit('/quan-tri/tin/1', { title: 'Họp dân tối mai', body: 'Tối mai.', step: 'save' })
  expect((await lan.visit('/quan-tri/tin/1')).text('.flash')).toContain('Người đọc vẫn thấy bản đang đăng')
  await lan.submit('/quan-tri/tin/1', { step: 'submit' })

  const live = await portal.visit('/tin/1-hop-dan')
  expect([live.status, live.heading, live.text('.article__body')]).toEqual([200, 'Họp dân', 'Tối nay.'])
  expect(await (await portal.fetch('/api/articles?q=mai')).json()).toMatchObject({ total: 0 })
  expect(await (await portal.fetch('/api/articles/1')).json()).toMatchObject({ title: 'Họp dân' })
  expect((await minh.visit('/quan-tri')).text('.queue:has(h2:contains("Chờ tôi duyệt"))')).toContain('Thay đổi chờ duyệt')
  expect((await minh.visit('/quan-tri/tin?trang-thai=submitted')).texts('tbody th')).toEqual(['Họp dân'])

  const waiting = await minh.visit('/quan-tri/tin/1')
  expect([waiting.$('[name=title]').val(), waiting.texts('button[name=step]')]).toEqual([
    'Họp dân tối mai',
    ['Gửi trả thay đổi', 'Gỡ bài', 'Bỏ thay đổi', 'Đăng thay đổi'],
  ])
  const compared = await minh.visit(waiting.$('.flash--warning a').attr('href')!)
  expect([compared.texts('del'), compared.texts('ins')]).toEqual([['nay'], ['tối mai', 'mai']])

  await minh.submit('/quan-tri/tin/1', { step: 'publish' })

  expect((await portal.visit('/tin/1-hop-dan')).status).toBe(301)
  expect((await portal.visit('/tin/1-hop-dan-toi-mai')).text('.article__body')).toBe('Tối mai.')
  expect((await minh.visit('/quan-tri/tin/1')).texts('.badge')).toEqual(['Đang đăng'])
})

test('a change is sent back with a reason, and its writer finds it on the desk', async () => {
  const { portal, lan, minh } = await published()
  await lan.submit('/quan-tri/tin/1', { body: 'Tối mai.', step: 'submit' })

  await minh.submit('/quan-tri/tin/1', { step: 'return', reason: 'Ghi rõ ngày' })

  expect((await lan.visit('/quan-tri')).text('.queue:has(h2:contains("Bị gửi trả"))')).toContain('“Ghi rõ ngày”')
  const page = await lan.visit('/quan-tri/tin/1')
  expect([page.text('.flash--warning'), page.$('[name=body]').val()]).toEqual([expect.stringContaining('Ghi rõ ngày'), 'Tối mai.'])
  expect((await portal.visit('/tin/1-hop-dan')).status).toBe(200)
})

test('a change that is dropped leaves what readers see, and stays in the history', async () => {
  const { portal, lan } = await published()
  await lan.submit('/quan-tri/tin/1', { body: 'Tối mai.', step: 'save' })

  expect((await lan.submit('/quan-tri/tin/1', { step: 'discard' })).status).toBe(303)

  const page = await lan.visit('/quan-tri/tin/1')
  expect([page.$('[name=body]').val(), page.$('.flash--warning').length]).toEqual(['Tối nay.', 0])
  expect((await lan.visit('/quan-tri/tin/1/ban/3')).text('.revision__body')).toBe('Tối mai.')
  expect((await portal.visit('/tin/1-hop-dan')).text('.article__body')).toBe('Tối nay.')
})

test('two people change what is published, and what does not touch is merged into one change', async () => {
  const { portal, lan, minh } = await published('Một.\n\nHai.\n\nBa.')
  const version = String((await lan.visit('/quan-tri/tin/1')).$('[name=version]').val())
  await minh.submit('/quan-tri/tin/1', { version, body: 'Một của Minh.\n\nHai.\n\nBa.', step: 'save' })
  await lan.submit('/quan-tri/tin/1', { version, body: 'Một.\n\nHai.\n\nBa của Lan.', step: 'save' })

  const page = await lan.visit('/quan-tri/tin/1')
  expect([page.text('.flash'), page.$('[name=body]').val()]).toEqual([
    expect.stringContaining('gộp với phần Lê Quang Minh'),
    'Một của Minh.\n\nHai.\n\nBa của Lan.',
  ])

  const stale = await minh.submit('/quan-tri/tin/1', { version, body: 'Một.\n\nHai.\n\nBa.', step: 'publish' })
  expect(stale.status).toBe(422)
  expect((await portal.visit('/tin/1-hop-dan')).text('.article__body')).toBe('Một. Hai. Ba.')
})

test('a scheduled article keeps the text that was approved, and a withdrawal keeps the change', async () => {
  const { portal, lan } = await published('Tối nay.', '2026-11-24T08:00')
  await lan.submit('/quan-tri/tin/1', { body: 'Chưa ai duyệt.', step: 'save' })
  portal.clock.time = new Date('2026-11-24T01:00:00.000Z')
  expect((await portal.visit('/tin/1-hop-dan')).text('.article__body')).toBe('Tối nay.')

  await (await portal.signIn('minh')).submit('/quan-tri/tin/1', { step: 'withdraw', reason: 'Hoãn' })

  expect((await portal.visit('/tin/1-hop-dan')).status).toBe(410)
  const page = await (await portal.signIn('lan')).visit('/quan-tri/tin/1')
  expect([page.texts('.badge'), page.$('[name=body]').val()]).toEqual([['Đã gỡ'], 'Chưa ai duyệt.'])
})

test('an unpublished change makes no page of the readers anew', async () => {
  const { portal, lan } = await published()
  const version = () => portal.db.selectFrom('content_version').select('version').executeTakeFirstOrThrow()
  const before = await version()

  await lan.submit('/quan-tri/tin/1', { body: 'Tối mai.', step: 'submit' })

  expect(await version()).toEqual(before)
})

/** Lan's announcement, published by Minh. */
async function published(body = 'Tối nay.', published_at = '') {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const minh = await portal.signIn('minh')
  await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Họp dân', body, step: 'submit' })
  await minh.submit('/quan-tri/tin/1', { published_at, step: 'publish' })
  return { portal, lan, minh }
}
