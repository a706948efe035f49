import { expect, test } from 'vitest'
import { startPortal } from '../support/portal.ts'

type Visitor = Awaited<ReturnType<Awaited<ReturnType<typeof startPortal>>['signIn']>>

/** What the page does every few seconds. */
async function keep(visitor: Visitor, page: string, fields: Record<string, string>) {
  const { $ } = await visitor.visit(page)
  const form = $('form.editor')
  const held = Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value]))
  return visitor.fetch(form.attr('data-autosave')!, { method: 'POST', body: new URLSearchParams({ ...held, ...fields }) })
}

test('a browser that dies while Lan writes a new article loses nothing that was kept', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')

  const answer = await keep(lan, '/quan-tri/tin/moi', { title: 'Đang viết', body: 'Nửa câu' })
  expect(await answer.json()).toEqual({ saved: 'Đã tự lưu 10:00' })

  const page = await lan.visit('/quan-tri/tin/moi')
  expect([page.$('[name=title]').val(), page.$('[name=body]').val()]).toEqual(['Đang viết', 'Nửa câu'])
  expect(page.text('#viet-do')).toContain('tự lưu lúc 10:00')
  expect((await (await portal.signIn('binh')).visit('/quan-tri/tin/moi')).$('[name=title]').val()).toBe('')
})

test('what is kept is not in the article, until it is saved or dropped', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  await lan.submit('/quan-tri/tin/moi', { title: 'Họp dân', body: 'Tối nay' })

  await keep(lan, '/quan-tri/tin/1', { body: 'Tối mai' })
  expect((await (await portal.signIn('minh')).visit('/quan-tri/tin/1')).$('[name=body]').val()).toBe('Tối nay')

  expect((await lan.submit('/quan-tri/tin/1', {}, '#viet-do')).status).toBe(303)
  expect((await lan.visit('/quan-tri/tin/1')).$('[name=body]').val()).toBe('Tối nay')

  await keep(lan, '/quan-tri/tin/1', { body: 'Tối mai' })
  await lan.submit('/quan-tri/tin/1', {}, 'form.editor')
  const page = await lan.visit('/quan-tri/tin/1')
  expect([page.$('[name=body]').val(), page.$('#viet-do').length]).toEqual(['Tối mai', 0])
})

test('what is kept over an old version is merged when it is saved', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  await lan.submit('/quan-tri/tin/moi', { title: 'Họp dân', body: 'Một\n\nHai\n\nBa' })
  await keep(lan, '/quan-tri/tin/1', { body: 'Một\n\nHai\n\nBa của Lan' })
  await (await portal.signIn('binh')).submit('/quan-tri/tin/1', { body: 'Một của Bình\n\nHai\n\nBa' })

  await lan.submit('/quan-tri/tin/1', {}, 'form.editor')

  expect((await lan.visit('/quan-tri/tin/1')).$('[name=body]').val()).toBe('Một của Bình\n\nHai\n\nBa của Lan')
})

test('keeping what is typed changes nothing that readers see', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const version = () => portal.db.selectFrom('content_version').select('version').executeTakeFirstOrThrow()
  const before = await version()

  await keep(lan, '/quan-tri/tin/moi', { title: 'Đang viết' })

  expect(await version()).toEqual(before)
})
