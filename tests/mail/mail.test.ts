import { expect, test } from 'vitest'
import { sendMail } from '#mail/outbox.job.ts'
import type { people } from '../support/given.ts'
import { startPortal } from '../support/portal.ts'
import { startSmtp } from '../support/smtp.ts'

const meeting = { kind: 'announcement', title: 'Họp dân', body: 'Tối nay.' }

test('who may approve is told what waits, and the author what became of it', async () => {
  const { portal, post, lan, minh } = await newsroom()
  await lan.submit('/quan-tri/tin/moi', { ...meeting, step: 'submit' })
  await minh.submit('/quan-tri/tin/1', { step: 'return', reason: 'Thiếu giờ' })
  await lan.submit('/quan-tri/tin/1', { step: 'submit' })
  await minh.submit('/quan-tri/tin/1', { step: 'publish' })
  await sendMail(portal.portal)

  expect(post.letters).toEqual([
    'minh@xa.example: Chờ duyệt: Họp dân',
    'lan@xa.example: Bị gửi trả: Họp dân',
    'minh@xa.example: Chờ duyệt: Họp dân',
    'lan@xa.example: Đã duyệt: Họp dân',
  ])
  expect(post.bodies[0]).toContain('/quan-tri/tin/1')
})

test('a mail server that is away holds up no step, and gets the mail when it is back', async () => {
  const { portal, post, lan } = await newsroom()
  post.refuses = true
  expect((await lan.submit('/quan-tri/tin/moi', { ...meeting, step: 'submit' })).status).toBe(303)
  await sendMail(portal.portal)
  post.refuses = false

  await sendMail(portal.portal)
  expect(post.letters).toEqual([])

  portal.clock.time = new Date(portal.clock.time.getTime() + 60_000)
  await sendMail(portal.portal)
  expect(post.letters).toEqual(['minh@xa.example: Chờ duyệt: Họp dân'])
})

test('a letter that never arrives is given up after a day', async () => {
  const { portal, post, lan } = await newsroom()
  post.refuses = true
  await lan.submit('/quan-tri/tin/moi', { ...meeting, step: 'submit' })

  for (let hours = 0; hours < 30; hours++) {
    portal.clock.time = new Date(portal.clock.time.getTime() + 3_600_000)
    await sendMail(portal.portal)
  }

  expect(await portal.db.selectFrom('mail_outbox').selectAll().execute()).toEqual([])
})

test('without a mail server nothing is written for nobody', async () => {
  const { portal, lan } = await newsroom('')
  await lan.submit('/quan-tri/tin/moi', { ...meeting, step: 'submit' })

  expect(await portal.db.selectFrom('mail_outbox').selectAll().execute()).toEqual([])
})

test('who has left is not written to', async () => {
  const { portal, post, lan, minh } = await newsroom()
  await lan.submit('/quan-tri/tin/moi', { ...meeting, step: 'submit' })
  await sendMail(portal.portal)
  const hoa = await portal.signIn('hoa')
  await hoa.submit(`/quan-tri/nguoi-dung/${await portal.given.user('lan')}`, { active: '' })

  await minh.submit('/quan-tri/tin/1', { step: 'publish' })
  await sendMail(portal.portal)

  expect(post.letters).toEqual(['minh@xa.example: Chờ duyệt: Họp dân'])
})

/** Lan and Minh have an address; Bình too, who approves nothing. */
async function newsroom(url?: string) {
  const post = await startSmtp()
  const portal = await startPortal({ SMTP_URL: url ?? post.url })
  const hoa = await portal.signIn('hoa')
  for (const name of ['lan', 'binh', 'minh'] satisfies (keyof typeof people)[])
    await hoa.submit(`/quan-tri/nguoi-dung/${await portal.given.user(name)}/phu-trach`, { email: `${name}@xa.example` })
  return { portal, post, lan: await portal.signIn('lan'), minh: await portal.signIn('minh') }
}
