import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { forgetSendings } from '../../src/platform/http/forms/idempotency.ts'
import { offerSetup } from '../../src/users/setup/setup-link.actions.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

type Visitor = Awaited<ReturnType<TestPortal['signIn']>>

/** What the form of a page would send. */
async function held(visitor: Pick<Visitor, 'fetch'>, page: string, form = 'main form[method=post]') {
  const $ = load(await (await visitor.fetch(page)).text())
  return Object.fromEntries(
    $(form)
      .first()
      .serializeArray()
      .map(({ name, value }) => [name, value]),
  )
}

const post = (visitor: Pick<Visitor, 'fetch'>, address: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  visitor.fetch(address, { method: 'POST', body: new URLSearchParams(fields), headers })

const titles = async ({ db }: TestPortal) => (await db.selectFrom('articles').select('title').execute()).map(({ title }) => title)

test('a form that came back because something is wrong is sent again', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const form = await held(lan, '/quan-tri/tin/moi', 'form.editor')

  const wrong = await post(lan, '/quan-tri/tin/moi', { ...form, title: '' })
  expect([wrong.status, load(await wrong.text())('form.editor [name=idempotency_key]').val()]).toEqual([422, form.idempotency_key])
  const right = await post(lan, '/quan-tri/tin/moi', { ...form, title: 'Họp dân' })

  expect([right.status, await titles(portal)]).toEqual([303, ['Họp dân']])
})

test('a text that was changed after it had been saved stands in the article that was made, kept and not saved', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const form = { ...(await held(lan, '/quan-tri/tin/moi', 'form.editor')), title: 'Họp dân', body: 'Tối nay' }
  await post(lan, '/quan-tri/tin/moi', form)

  const again = await post(lan, '/quan-tri/tin/moi', { ...form, body: 'Tối mai' })

  expect([again.status, again.headers.get('location'), await titles(portal)]).toEqual([303, '/quan-tri/tin/1', ['Họp dân']])
  expect((await lan.visit('/quan-tri/tin/1')).text('.flash')).toContain('chưa lưu')
  expect((await lan.visit('/quan-tri/tin/1/sua')).$('[name=body]').val()).toBe('Tối mai')
  await lan.submit('/quan-tri/tin/1/sua', {}, 'form.editor')
  expect((await portal.db.selectFrom('articles').select('body').executeTakeFirstOrThrow()).body).toBe('Tối mai')
})

test('what else is changed after it had been made is shown with what was typed, and made anew only when asked for', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  const form = { ...(await held(hoa, '/quan-tri/tim-kiem/moi')), short: 'TTXL', long: 'tổ trực xử lý' }
  await post(hoa, '/quan-tri/tim-kiem/moi', form)

  const asked = load(await (await post(hoa, '/quan-tri/tim-kiem/moi', { ...form, short: 'ĐĐXL', long: 'đội đê xã lớn' })).text())
  expect(asked('main').text()).toContain('đội đê xã lớn')
  expect(await (await hoa.visit(asked('main a').attr('href')!)).$('[name=short]').val()).toBe('TTXL')
  const fields = Object.fromEntries(
    asked('main form')
      .serializeArray()
      .map(({ name, value }) => [name, value]),
  )
  expect((await post(hoa, '/quan-tri/tim-kiem/moi', fields)).status).toBe(303)

  const rows = await portal.db.selectFrom('search_synonyms').select('short').where('short', 'in', ['TTXL', 'ĐĐXL']).orderBy('id').execute()
  expect(rows.map(({ short }) => short)).toEqual(['TTXL', 'ĐĐXL'])
})

test('a form on an older page that changes something may be changed and sent again', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  await portal.given.category('kinh-te')
  const form = await held(hoa, '/quan-tri/chuyen-muc/1', 'main form.form')
  await post(hoa, '/quan-tri/chuyen-muc/1', { ...form, name: 'Kinh tế' })

  await post(hoa, '/quan-tri/chuyen-muc/1', { ...form, name: 'Kinh tế và chợ' })

  expect((await portal.db.selectFrom('categories').select('name').executeTakeFirst())?.name).toBe('Kinh tế và chợ')
})

test('the key belongs to the person', async () => {
  const portal = await startPortal()
  const [lan, binh] = [await portal.signIn('lan'), await portal.signIn('binh')]
  const form = await held(lan, '/quan-tri/tin/moi', 'form.editor')
  await post(lan, '/quan-tri/tin/moi', { ...form, title: 'Của Lan' })

  const { _csrf = '' } = await held(binh, '/quan-tri/tin/moi', 'form.editor')
  await post(binh, '/quan-tri/tin/moi', { ...form, _csrf, title: 'Của Bình' })

  expect(await titles(portal)).toEqual(['Của Lan', 'Của Bình'])
})

test('a link that is shown once is shown to whoever lost the answer, and the database does not know it', async () => {
  const portal = await startPortal()
  await portal.given.article({ status: 'draft' })
  const minh = await portal.signIn('minh')
  const form = await held(minh, '/quan-tri/tin/1/chia-se')
  const links: (string | undefined)[] = []
  for (let time = 1; time <= 2; time++) {
    await post(minh, '/quan-tri/tin/1/chia-se', form)
    links.push(/[^"' >]*\/xem-truoc\/[\w-]{20,}/.exec((await minh.visit('/quan-tri/tin/1/chia-se')).html)?.[0])
  }

  expect([links[0], links[0] === links[1]]).toEqual([expect.stringContaining('/xem-truoc/'), true])
  const rows = JSON.stringify(await portal.db.selectFrom('idempotency_keys').selectAll().execute())
  expect(rows).not.toContain(links[0]!.split('/').at(-1))
  expect((await portal.visit(new URL(links[0]!, portal.url).pathname)).status).toBe(200)
})

test('what was saved and never answered is found by the second sending', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const form = { ...(await held(lan, '/quan-tri/tin/moi', 'form.editor')), title: 'Họp dân' }
  await post(lan, '/quan-tri/tin/moi', form)
  await portal.writer.updateTable('idempotency_keys').set({ outcome: null }).execute()

  const again = await post(lan, '/quan-tri/tin/moi', form)

  expect([again.status, again.headers.get('location'), await titles(portal)]).toEqual([303, '/quan-tri/tin/1', ['Họp dân']])
})

test('a script that sends a form is told where to go', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const form = { ...(await held(lan, '/quan-tri/tin/moi', 'form.editor')), title: 'Họp dân' }

  const answers = [await post(lan, '/quan-tri/tin/moi', form, { accept: 'application/json' }), await post(lan, '/quan-tri/tin/moi', form)]

  expect([answers[0]!.status, await answers[0]!.json()]).toEqual([200, { href: '/quan-tri/tin/1' }])
  expect([answers[1]!.status, answers[1]!.headers.get('location')]).toEqual([303, '/quan-tri/tin/1'])
})

test('a form is remembered for a week', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  await lan.submit('/quan-tri/tin/moi', { title: 'Họp dân' }, 'form.editor')
  const known = () => portal.db.selectFrom('idempotency_keys').select('subject').execute()

  await forgetSendings(portal.portal)
  expect(await known()).toEqual([{ subject: 'article:1' }])
  portal.clock.time = new Date(portal.clock.time.getTime() + 8 * 86_400_000)
  await forgetSendings(portal.portal)

  expect(await known()).toEqual([])
})

test.each([
  'one after the other',
  'at the same moment',
])('the set-up sent twice, %s, makes one administrator and says how to go on', async (when) => {
  const portal = await startPortal()
  const { pathname, search } = new URL((await offerSetup(portal.portal))!)
  const hoa = portal.visitor()
  const form = { ...(await held(hoa, pathname + search)), username: 'hoa', full_name: 'Hòa', password: 'mua-he-tren-song-han-xanh' }
  const send = () => post(hoa, pathname + search, form)

  const answers = when === 'at the same moment' ? await Promise.all([send(), send()]) : [await send(), await send()]

  expect(answers.some(({ status, headers }) => status === 303 && headers.get('location') === '/quan-tri/bat-dau')).toBe(true)
  expect(answers.map(({ status }) => status).filter((status) => status !== 303 && status !== 200)).toEqual([])
  expect(await portal.db.selectFrom('users').select('username').execute()).toEqual([{ username: 'hoa' }])
})
