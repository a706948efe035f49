import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

const tomorrow = '2026-11-24T08:00'
const dayAfter = '2026-11-25T08:00'
const at = (local: string) => new Date(`${local}:00+07:00`)
const address = '/tin/1-hop-dan'
const path = '/quan-tri/tin/1'

test('a change for later leaves what readers see until its moment, and appears then by itself', async () => {
  const { portal, minh } = await live()

  await minh.submit(path, { title: 'Họp dân dời ngày', body: 'Tối mai.', change_at: tomorrow, step: 'publish' })

  expect((await minh.visit(path)).text('.flash')).toContain('thay đổi tự lên trang lúc 08:00 | 24/11/2026')
  expect((await portal.visit(address)).text('.article__body')).toBe('Tối nay.')
  expect(await (await portal.fetch('/api/articles/1')).json()).toMatchObject({ title: 'Họp dân' })
  portal.clock.time = new Date(at(tomorrow).getTime() - 1000)
  expect((await portal.visit(address)).text('.article__body')).toBe('Tối nay.')

  portal.clock.time = at(tomorrow)

  expect((await portal.fetch(address)).headers.get('location')).toBe('/tin/1-hop-dan-doi-ngay')
  expect((await portal.visit('/tin/1-hop-dan-doi-ngay')).text('.article__body')).toBe('Tối mai.')
  expect((await portal.visit('/thong-bao')).text('main')).toContain('Họp dân dời ngày')
  expect(await (await portal.fetch('/rss.xml')).text()).toContain('Họp dân dời ngày')
  expect(await (await portal.fetch('/api/articles?q=dời')).json()).toMatchObject({ total: 1 })
  const after = await (await portal.signIn('minh')).visit(path)
  expect([after.$('#hen-gio').length, after.texts('.badge')]).toEqual([0, ['Đang đăng']])
  expect(after.texts('.timeline li p')[0]).toContain('đưa thay đổi đã hẹn lên trang')
})

test('it is said in the article, in its list, in the calendar and on the button', async () => {
  const { minh } = await live()
  await minh.submit(path, { body: 'Tối mai.', change_at: tomorrow, step: 'publish' })

  const page = await minh.visit(path)
  expect(page.text('#hen-gio')).toContain('Tự lên trang lúc 08:00 | 24/11/2026')
  expect([page.$('[name=change_at]').val(), page.$('[name=body]').val()]).toEqual([tomorrow, 'Tối mai.'])
  expect((await minh.visit('/quan-tri/tin/1/sua')).texts('button[name=step]')).toContain('Hẹn giờ đăng thay đổi')
  const compared = await minh.visit(page.$('#hen-gio a').attr('href')!)
  expect([compared.texts('del'), compared.texts('ins')]).toEqual([['nay'], ['mai']])
  expect((await minh.visit('/quan-tri/lich')).text('.calendar td:has(li):contains("24")')).toContain('08:00 Họp dân Thay đổi hẹn giờ')
  expect((await minh.visit('/quan-tri/tin?trang-thai=scheduled')).texts('tbody .badge')).toContain('Thay đổi hẹn lúc 08:00 24/11/2026')
})

test('it is moved, and shown at once by emptying its time', async () => {
  const { portal, minh } = await live()
  await minh.submit(path, { body: 'Tối mai.', change_at: tomorrow, step: 'publish' })

  await minh.submit(path, { change_at: dayAfter, step: 'publish' })
  portal.clock.time = at(tomorrow)
  expect((await portal.visit(address)).text('.article__body')).toBe('Tối nay.')

  await (await portal.signIn('minh')).submit(path, { change_at: '', step: 'publish' })
  expect((await portal.visit(address)).text('.article__body')).toBe('Tối mai.')
  portal.clock.time = at(dayAfter)
  expect((await portal.visit(address)).text('.article__body')).toBe('Tối mai.')
})

test('it is taken back, and its words wait as an unpublished change', async () => {
  const { portal, minh } = await live()
  await minh.submit(path, { body: 'Tối mai.', change_at: tomorrow, step: 'publish' })

  expect((await minh.submit(path, {}, '#bo-hen')).status).toBe(303)

  const page = await minh.visit(path)
  expect([page.$('[name=body]').val(), page.$('#hen-gio').length, page.text('.flash--warning')]).toEqual([
    'Tối mai.',
    0,
    expect.stringContaining('chưa đăng'),
  ])
  portal.clock.time = at(tomorrow)
  expect((await portal.visit(address)).text('.article__body')).toBe('Tối nay.')
})

test('the newest one wins, whether it is for later or for now', async () => {
  const { portal, minh, hoa } = await live()
  await minh.submit(path, { body: 'Tối mai.', change_at: tomorrow, step: 'publish' })
  await hoa.submit(path, { body: 'Tối kia.', change_at: dayAfter, step: 'publish' })
  portal.clock.time = at(tomorrow)
  expect((await portal.visit(address)).text('.article__body')).toBe('Tối nay.')
  portal.clock.time = at(dayAfter)
  expect((await portal.visit(address)).text('.article__body')).toBe('Tối kia.')

  const [again, other] = [await portal.signIn('minh'), await portal.signIn('hoa')]
  await again.submit(path, { body: 'Hoãn.', change_at: '2026-11-26T08:00', step: 'publish' })
  await other.submit(path, { body: 'Hủy.', change_at: '', step: 'publish' })
  portal.clock.time = at('2026-11-26T08:00')
  expect((await portal.visit(address)).text('.article__body')).toBe('Hủy.')
})

test('who may not publish writes on beside it: what was approved appears, and their change still waits', async () => {
  const { portal, minh, lan } = await live()
  await minh.submit(path, { body: 'Tối mai.', change_at: tomorrow, step: 'publish' })

  expect((await lan.submit(path, { body: 'Chưa ai duyệt.', step: 'save' })).status).toBe(303)
  expect((await lan.submit(path, { step: 'unschedule' })).status).not.toBe(303)
  portal.clock.time = at(tomorrow)

  expect((await portal.visit(address)).text('.article__body')).toBe('Tối mai.')
  const page = await (await portal.signIn('lan')).visit(path)
  expect([page.$('[name=body]').val(), page.text('.flash--warning')]).toEqual(['Chưa ai duyệt.', expect.stringContaining('chưa đăng')])
})

test('a writer wishes for a time, which the calendar shows and who approves finds in the form', async () => {
  const { portal, lan } = await live()
  await lan.submit(path, { body: 'Tối mai.', change_at: tomorrow, step: 'submit' })
  expect((await lan.visit('/quan-tri/lich')).text('.calendar td:has(li):contains("24")')).toContain('Thay đổi chờ duyệt')
  portal.clock.time = new Date(at(tomorrow).getTime() - 60_000)
  expect((await portal.visit(address)).text('.article__body')).toBe('Tối nay.')

  const approving = await portal.signIn('minh')
  expect((await approving.visit(path)).$('[name=change_at]').val()).toBe(tomorrow)
  await approving.submit(path, { step: 'publish' })
  expect((await portal.visit(address)).text('.article__body')).toBe('Tối nay.')
  portal.clock.time = at(tomorrow)
  expect((await portal.visit(address)).text('.article__body')).toBe('Tối mai.')
})

test('it appears although the portal stood at its moment, and that it is late is said', async () => {
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'cong-lang-'))
  const { portal, minh } = await live({ DATA_DIR })
  await minh.submit(path, { body: 'Tối mai.', change_at: tomorrow, step: 'publish' })
  await portal.stop()

  const again = await startPortal({ DATA_DIR })
  onTestFinished(() => rm(DATA_DIR, { recursive: true }))
  again.clock.time = at(dayAfter)

  expect((await again.visit(address)).text('.article__body')).toBe('Tối mai.')
  expect((await (await again.signIn('minh')).visit('/quan-tri')).text('main')).toContain('Lên trang muộn')
})

test('a form that was open while it was scheduled neither shows it early nor loses its time', async () => {
  const { portal, minh, hoa } = await live()
  const version = String((await hoa.visit(path)).$('[name=version]').val())
  await minh.submit(path, { body: 'Tối mai.', change_at: tomorrow, step: 'publish' })

  const shown = { version, title: 'Họp dân', body: 'Tối nay.', change_at: '' }
  expect((await hoa.submit(path, { ...shown, lead: 'Mời bà con.', step: 'publish' })).status).toBe(422)
  expect((await hoa.submit(path, { ...shown, lead: 'Mời bà con.', step: 'save' })).status).toBe(303)

  expect((await portal.visit(address)).text('.article__body')).toBe('Tối nay.')
  const page = await hoa.visit(path)
  expect(['lead', 'body', 'change_at'].map((name) => page.$(`[name=${name}]`).val())).toEqual(['Mời bà con.', 'Tối mai.', tomorrow])
})

test('the category that it files its article under cannot be deleted', async () => {
  const { portal, minh, hoa } = await live()
  const category = await portal.given.category('moi', 'Mới')
  await minh.submit(path, { category: 'moi', change_at: tomorrow, step: 'publish' })
  await minh.submit(path, { category: '', step: 'save' })

  expect((await hoa.visit(`/quan-tri/chuyen-muc/${category}`)).text('.card')).toContain('đang có 1 bài')
})

test('what is withdrawn stays withdrawn at that moment, and the change goes on as one that waits', async () => {
  const { portal, minh } = await live()
  await minh.submit(path, { body: 'Tối mai.', change_at: tomorrow, step: 'publish' })

  await minh.submit(path, { step: 'withdraw', reason: 'Hoãn' })
  portal.clock.time = at(tomorrow)

  expect((await portal.visit(address)).status).toBe(410)
  const page = await (await portal.signIn('minh')).visit(path)
  expect([page.texts('.badge'), page.$('[name=body]').val()]).toEqual([['Đã gỡ'], 'Tối mai.'])
})

test('a form that was open while a change appeared meets it instead of taking it back', async () => {
  const { portal, minh, hoa } = await live()
  const version = String((await hoa.visit(path)).$('[name=version]').val())
  await minh.submit(path, { body: 'Tối mai.', change_at: tomorrow, step: 'publish' })
  portal.clock.time = at(tomorrow)
  await portal.visit('/')

  const stale = await (await portal.signIn('hoa')).submit(path, { version, body: 'Tối nay!', step: 'publish' })

  expect(stale.status).toBe(422)
  expect((await portal.visit(address)).text('.article__body')).toBe('Tối mai.')
})

test.each([
  ['published_at', { published_at: tomorrow, step: 'publish' }, 'Người đọc đang thấy bài này'],
  ['published_at', { published_at: tomorrow, step: 'save' }, 'Người đọc đang thấy bài này'],
  ['change_at', { body: 'Khác.', change_at: '2026-11-22T08:00', step: 'publish' }, 'Lúc này đã qua'],
  ['change_at', { change_at: tomorrow, step: 'publish' }, 'chưa có gì để hẹn giờ'],
  ['change_at', { body: 'Khác.', change_at: '2026-13-01T08:00', step: 'publish' }, 'không phải là ngày giờ có thật'],
  ['change_at', { body: 'Khác.', change_at: '2126-01-01T08:00', step: 'publish' }, 'xem lại năm'],
])('of what readers see, %s %j is refused next to its field, and nothing is lost', async (name, fields, sentence) => {
  const { portal, minh } = await live()

  const page = await readPage(
    await minh.submit(path, {
      title: 'Họp dân mới',
      ...fields,
      ...(fields.step && !('body' in fields) && name === 'change_at' ? { title: 'Họp dân' } : {}),
    }),
  )

  expect([page.status, page.text(`#${name}-loi`)]).toEqual([422, expect.stringContaining(sentence)])
  expect(page.$(`[name=${name}]`).val()).toBe((fields as Record<string, string>)[name])
  expect((await portal.visit(address)).heading).toBe('Họp dân')
})

test('what nobody reads yet has no change to come', async () => {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')

  const page = await readPage(
    await minh.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'A', body: 'B', change_at: tomorrow, step: 'publish' }),
  )

  expect([page.status, page.text('#change_at-loi')]).toEqual([422, expect.stringContaining('Ngày giờ đăng')])
})

test.each(['', '2026-11-23T09:00'])('an announcement whose end is past is refused, published at “%s”', async (published_at) => {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')
  const fields = { kind: 'announcement', title: 'Cúp nước', body: 'B', published_at, expires_at: '2026-11-22T08:00', step: 'publish' }

  const page = await readPage(await minh.submit('/quan-tri/tin/moi', fields))

  expect([page.status, page.$('#expires_at-loi').length]).toEqual([422, 1])
})

test.each([
  '0001-01-01T08:00',
  '0026-11-24T08:00',
  '1899-12-31T23:59',
  '2077-01-01T08:00',
  '9999-12-31T23:59',
])('the moment %s is nobody’s', async (moment) => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  for (const name of ['published_at', 'expires_at']) {
    const fields = { kind: 'announcement', title: 'A', body: 'B', [name]: moment, step: 'save' }
    const page = await readPage(await hoa.submit('/quan-tri/tin/moi', fields))
    expect([name, page.status, page.text(`#${name}-loi`)]).toEqual([name, 422, expect.stringMatching(/xem lại năm|sau lúc đăng/)])
  }
  const outage = await readPage(
    await hoa.submit('/quan-tri/tam-ngung', { scope: 'site', reason: 'Bảo trì', starts_at: moment, ends_at: moment }),
  )
  expect(outage.status).toBe(422)
})

/** Lan's announcement, published by Minh. */
async function live(settings: Record<string, string> = {}) {
  const portal = await startPortal(settings)
  const [lan, minh, hoa] = [await portal.signIn('lan'), await portal.signIn('minh'), await portal.signIn('hoa')]
  await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Họp dân', body: 'Tối nay.', step: 'submit' })
  await minh.submit(path, { step: 'publish' })
  return { portal, lan, minh, hoa }
}
