import { expect, test } from 'vitest'
import { notePulse } from '../../src/content/workflow/late.job.ts'
import { sendMail } from '../../src/mail/outbox.job.ts'
import { putMail } from '../../src/mail/outbox.store.ts'
import { localMinute } from '../../src/platform/text/dates.ts'
import { codeAt } from '../../src/users/second-factor/second-factor.ts'
import { testPassword } from '../support/given.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'
import { startSmtp } from '../support/smtp.ts'

const hour = 3_600_000
const day = 24 * hour
const jump = ({ clock }: TestPortal, milliseconds: number) => {
  clock.time = new Date(clock.time.getTime() + milliseconds)
}
const from = ({ clock }: TestPortal, milliseconds: number) => new Date(clock.time.getTime() + milliseconds).toISOString()
const signIn = (portal: TestPortal, password = testPassword) =>
  portal.visitor().submit('/quan-tri/dang-nhap', { username: 'lan', password })

test.each([hour, day])('articles and alerts come and go at their minute again after a jump of %i ms and back', async (far) => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Lịch cắt điện', publishedAt: from(portal, 30 * 60_000) })
  await portal.given.alert({ title: 'Bão gần bờ', endsAt: from(portal, 30 * 60_000) })
  const seen = async () => {
    const text = await (await portal.fetch('/')).text()
    return ['Lịch cắt điện', 'Bão gần bờ'].map((title) => text.includes(title))
  }
  const before = [false, true]
  const after = [true, false]

  expect(await seen()).toEqual(before)
  jump(portal, far)
  expect(await seen()).toEqual(after)
  jump(portal, -far)
  expect(await seen()).toEqual(before)
  jump(portal, 30 * 60_000)
  expect(await seen()).toEqual(after)
})

test('an alert that was published while the clock was ahead stands on when the clock is right again', async () => {
  const portal = await startPortal()
  jump(portal, hour)
  await portal.given.alert({ title: 'Bão gần bờ' })
  jump(portal, -hour)

  expect((await portal.visit('/')).texts('.alert')).toHaveLength(1)
})

test('what was published at once while the clock was a day ahead stays where readers see it, what was scheduled keeps its time', async () => {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')
  const soon = from(portal, 2 * hour)
  await notePulse(portal.portal)
  jump(portal, day)
  const again = await portal.signIn('minh')
  await again.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Cắt điện', body: 'Chiều nay.', step: 'publish' })
  const scheduled = { kind: 'announcement', title: 'Họp dân', body: 'Mai.', published_at: localMinute(soon), step: 'publish' }
  await again.submit('/quan-tri/tin/moi', scheduled)
  await notePulse(portal.portal)
  expect((await portal.visit('/thong-bao')).text('main')).toContain('Cắt điện')
  jump(portal, -day)

  await notePulse(portal.portal)

  const list = async () => (await portal.visit('/thong-bao')).text('main')
  expect([await list(), (await portal.visit('/tin/1-cat-dien')).text('time')]).toEqual([
    expect.stringMatching(/^(?!.*Họp dân).*Cắt điện/),
    expect.stringContaining('23/11/2026'),
  ])
  expect((await minh.visit('/quan-tri/nhat-ky')).text('tbody')).toContain('đặt lại ngày đăng')
  jump(portal, 3 * hour)
  expect(await list()).toContain('Họp dân')
})

test('who has an article open while it is dated anew saves their words, and not the wrong day with them', async () => {
  const { portal, minh, minhAhead, putRight } = await startAhead()
  const open = await minhAhead.visit('/quan-tri/tin/1')
  const [version, published_at] = ['version', 'published_at'].map((name) => String(open.$(`[name=${name}]`).val()))
  expect(published_at).toBe('2026-11-24T10:00')
  await putRight()
  const typed = { version: version!, published_at: published_at!, body: 'Tối nay.' }

  expect((await minh.submit('/quan-tri/tin/1', { ...typed, step: 'publish' })).status).toBe(422)
  expect((await minh.submit('/quan-tri/tin/1', { ...typed, step: 'save' })).status).toBe(303)
  await minh.submit('/quan-tri/tin/1', { step: 'publish' })

  expect(await daysOn(portal)).toEqual(['Tối nay.', ['23/11/2026']])
})

test('a change that waits beside what is dated anew is dated anew with it', async () => {
  const { portal, minh, minhAhead, putRight } = await startAhead()
  await minhAhead.submit('/quan-tri/tin/1', { body: 'Tối nay.', step: 'save' })
  await putRight()

  expect(await daysOn(portal)).toEqual(['Chiều nay.', ['23/11/2026']])
  await minh.submit('/quan-tri/tin/1', { step: 'publish' })

  expect(await daysOn(portal)).toEqual(['Tối nay.', ['23/11/2026']])
})

/** Minh publishes "Cắt điện" while the clock is a day ahead, at no full minute; `putRight` notices that it is right again. */
async function startAhead() {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')
  jump(portal, day + 12_345)
  const minhAhead = await portal.signIn('minh')
  await minhAhead.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Cắt điện', body: 'Chiều nay.', step: 'publish' })
  await notePulse(portal.portal)
  const putRight = () => {
    jump(portal, -day)
    return notePulse(portal.portal)
  }
  return { portal, minh, minhAhead, putRight }
}

/** What the article says, and every day that stands in its head. */
async function daysOn(portal: TestPortal) {
  const page = await portal.visit('/tin/1-cat-dien')
  return [page.text('.article__body'), page.text('.article__header').match(/\d+\/\d+\/\d+/g)]
}

test('a machine that wakes up years ago dates nothing anew', async () => {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')
  await minh.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Cắt điện', body: 'Chiều nay.', step: 'publish' })
  await notePulse(portal.portal)
  const dated = () => portal.db.selectFrom('articles').select(['published_at', 'released_at']).execute()
  const before = await dated()

  jump(portal, -6 * 365 * day)
  await notePulse(portal.portal)
  jump(portal, 6 * 365 * day)
  await notePulse(portal.portal)

  expect(await dated()).toEqual(before)
})

test('whoever signed in while the clock was a day ahead signs in anew, and is let in', async () => {
  const portal = await startPortal()
  jump(portal, day)
  const lan = await portal.signIn('lan')
  for (let i = 0; i < 5; i++) await signIn(portal, 'sai-mat-khau-roi')
  expect((await signIn(portal)).status).toBe(429)
  jump(portal, -day)

  expect((await lan.fetch('/quan-tri/tin')).status).toBe(303)
  expect((await signIn(portal, 'sai-mat-khau-roi')).status).toBe(422)
  expect((await signIn(portal)).status).toBe(429)
})

test('a code that was taken while the clock was ahead shuts nobody out, and none is taken twice', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  jump(portal, hour)
  const again = await portal.signIn('lan')
  const secret = (await again.visit('/quan-tri/xac-thuc')).text('.secret').replaceAll(' ', '')
  await again.submit('/quan-tri/xac-thuc', { code: codeAt(secret, portal.clock.now()), do: 'enrol', current: testPassword })
  jump(portal, -hour)
  const code = codeAt(secret, portal.clock.now())
  const give = async () => {
    const visitor = portal.visitor()
    await visitor.submit('/quan-tri/dang-nhap', { username: 'lan', password: testPassword })
    return (await visitor.submit('/quan-tri/dang-nhap/ma', { code })).status
  }

  expect([await give(), await give()]).toEqual([303, 422])
  expect((await lan.fetch('/quan-tri/tin')).status).toBe(303)
})

test('a letter that was written while the clock was a day ahead is sent at once when it is right again', async () => {
  const post = await startSmtp()
  const portal = await startPortal({ SMTP_URL: post.url })
  await putMail(portal.writer, [{ recipient: 'lan@xa.example.vn', subject: 'Một tin chờ duyệt', body: '' }], from(portal, day))

  await sendMail(portal.portal)

  expect(post.letters).toEqual(['lan@xa.example.vn: Một tin chờ duyệt'])
})
