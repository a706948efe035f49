import { expect, test } from 'vitest'
import { Conflict } from '#platform/errors.ts'
import { findUser } from '#users/user.store.ts'
import { findManuscript } from '../../src/content/core/manuscript.store.ts'
import { takeStep } from '../../src/content/editing/article.actions.ts'
import { emptyBin } from '../../src/content/workflow/bin.job.ts'
import { markArticle } from '../../src/content/workflow/mark.actions.ts'
import { steps } from '../../src/content/workflow/workflow.ts'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

const later = (days: number) => new Date(Date.parse('2026-11-23T03:00:00.000Z') + days * 86_400_000)

test('a draft that is thrown away leaves the lists, and is taken back whole', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  await lan.submit('/quan-tri/tin/moi', { title: 'Viết nhầm', body: 'Chữ.' })

  await lan.submit('/quan-tri/tin/1', { step: 'bin' }, '#bo-vao-thung-rac')

  expect((await lan.visit('/quan-tri/tin')).texts('tbody th')).toEqual([])
  expect((await lan.visit('/quan-tri/tin?trang-thai=binned')).texts('tbody th')).toEqual(['Viết nhầm'])
  const page = await lan.visit('/quan-tri/tin/1')
  expect([page.text('#thung-rac'), page.$('button[name=step]').length]).toEqual([expect.stringContaining('23/12/2026'), 0])
  expect((await lan.submit('/quan-tri/tin/1', { title: 'Sửa', step: 'save' }, '#thung-rac')).status).toBe(422)

  await lan.submit('/quan-tri/tin/1', { step: 'unbin' }, '#thung-rac')
  expect((await lan.visit('/quan-tri/tin')).texts('tbody th')).toEqual(['Viết nhầm'])
})

test('what is published is withdrawn first, and only who approves throws away what was published', async () => {
  const portal = await startPortal()
  const [lan, minh] = [await portal.signIn('lan'), await portal.signIn('minh')]
  await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Họp dân', body: 'Tối nay.', step: 'submit' })
  await minh.submit('/quan-tri/tin/1', { step: 'publish' })

  expect((await minh.submit('/quan-tri/tin/1', { step: 'bin' })).status).toBe(422)
  await minh.submit('/quan-tri/tin/1', { step: 'withdraw', reason: 'Hoãn họp' })
  const refused = await readPage(await lan.submit('/quan-tri/tin/1', { step: 'bin' }))
  expect([refused.status, refused.text('.error-summary')]).toEqual([422, expect.stringContaining('chỉ người duyệt')])

  expect((await minh.submit('/quan-tri/tin/1', { step: 'bin' })).status).toBe(303)
  expect((await portal.visit('/tin/1-hop-dan')).text('main')).toContain('Hoãn họp')
})

test('after thirty days the text is gone, its address goes on saying why, and its number is not given again', async () => {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')
  await minh.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Họp dân', body: 'Tối nay.', step: 'publish' })
  await minh.submit('/quan-tri/tin/1', { step: 'withdraw', reason: 'Hoãn họp' })
  await minh.submit('/quan-tri/tin/1', { step: 'bin' })

  portal.clock.time = later(29.9)
  await emptyBin(portal.portal)
  expect((await portal.db.selectFrom('articles').select('body').executeTakeFirstOrThrow()).body).toBe('Tối nay.')
  portal.clock.time = later(30)
  await emptyBin(portal.portal)

  expect(await portal.db.selectFrom('articles').select(['title', 'body', 'body_html']).executeTakeFirst()).toEqual({
    title: '',
    body: '',
    body_html: '',
  })
  expect(await portal.db.selectFrom('article_revisions').select('id').execute()).toEqual([])
  const gone = await portal.visit('/tin/1-hop-dan')
  expect([gone.status, gone.text('main')]).toEqual([410, expect.stringContaining('Hoãn họp')])
  const again = await portal.signIn('minh')
  expect((await again.visit('/quan-tri/tin/1')).status).toBe(404)
  expect((await again.visit('/quan-tri/tin?trang-thai=binned')).texts('tbody th')).toEqual([])
  expect((await again.visit('/quan-tri/nhat-ky')).text('tbody')).toContain('portal xóa hẳn bài trong thùng rác')
  await again.submit('/quan-tri/tin/moi', { title: 'Bài mới' })
  expect((await again.visit('/quan-tri/tin/2')).$('[name=title]').val()).toBe('Bài mới')
})

test('who throws away what somebody changed meanwhile is told so, and it stays', async () => {
  const portal = await startPortal()
  const [lan, minh] = [await portal.signIn('lan'), await portal.signIn('minh')]
  await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Họp dân', body: 'Tối nay.', step: 'submit' })
  const seen = (await lan.visit('/quan-tri/tin/1')).$('#bo-vao-thung-rac [name=version]').val()
  await minh.submit('/quan-tri/tin/1', { lead: 'Mang theo giấy tờ.' })

  expect((await lan.submit('/quan-tri/tin/1', { version: String(seen) }, '#bo-vao-thung-rac')).status).toBe(409)
  expect((await minh.visit('/quan-tri/tin?trang-thai=binned')).texts('tbody th')).toEqual([])
})

test('what is thrown away while it is being published is not published', async () => {
  const portal = await startPortal()
  const { db } = portal
  const id = await portal.given.article({ title: 'Họp dân', status: 'submitted' })
  const minh = (await findUser(db, await portal.given.user('minh')))!
  const manuscript = (await findManuscript(db, id))!
  const [bin, publish] = ['bin', 'publish'].map((name) => steps.find((step) => step.name === name)!)

  await markArticle(portal.portal, minh, manuscript.article, bin!)
  const publishing = takeStep(portal.portal, minh, manuscript, 1, publish!, { values: manuscript.values, reason: '', dueAt: null })

  await expect(publishing).rejects.toThrow(Conflict)
  expect((await findManuscript(db, id))?.article).toMatchObject({ status: 'submitted', binned: { by: minh.id } })
})
