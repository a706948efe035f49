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
  expect((await answer.json()).saved).toBe('Đã tự lưu 10:00')

  const href = (await lan.visit('/quan-tri')).$('[aria-labelledby=viet-do] a').attr('href')!
  const page = await lan.visit(href)
  expect([page.$('[name=title]').val(), page.$('[name=body]').val()]).toEqual(['Đang viết', 'Nửa câu'])
  expect(page.text('#viet-do')).toContain('tự lưu lúc 10:00')
  expect((await (await portal.signIn('binh')).visit('/quan-tri')).$('[aria-labelledby=viet-do]').length).toBe(0)
})

test('two new texts begun in two tabs are both there, each of its kind, and the desk lists them', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  await keep(lan, '/quan-tri/tin/moi', { title: 'Tin về bão', body: 'Bão' })
  await keep(lan, '/quan-tri/tin/moi?loai=announcement', { title: 'Thông báo cắt điện', body: 'Điện' })

  const desk = await lan.visit('/quan-tri')
  const texts = desk.$('[aria-labelledby=viet-do] li').toArray()
  const opened = await Promise.all(texts.map((text) => lan.visit(desk.$(text).find('a').attr('href')!)))

  const typed = opened.map(({ $ }) => [$('[name=title]').val(), $('[name=kind]').val(), $('[name=body]').val()])
  expect(typed.sort()).toEqual([
    ['Thông báo cắt điện', 'announcement', 'Điện'],
    ['Tin về bão', 'news', 'Bão'],
  ])
  const blank = await lan.visit('/quan-tri/tin/moi?loai=announcement')
  const others = blank.texts('#con-viet-do li > div > a').sort()
  expect([blank.$('[name=title]').val(), others]).toEqual(['', ['Thông báo cắt điện', 'Tin về bão']])
})

test('one of two unfinished texts is saved, and the other one stays', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  await keep(lan, '/quan-tri/tin/moi', { title: 'Tin về bão' })
  await keep(lan, '/quan-tri/tin/moi', { title: 'Tin về chợ' })
  const desk = await lan.visit('/quan-tri')
  const href = desk.$('[aria-labelledby=viet-do] li a:contains("Tin về bão")').attr('href')!

  expect((await lan.submit(href, {}, 'form.editor')).headers.get('location')).toBe('/quan-tri/tin/1')

  expect((await lan.visit('/quan-tri')).texts('[aria-labelledby=viet-do] li > div > a')).toEqual(['Tin về chợ'])
})

test('two tabs on one article keep their texts apart', async () => {
  const portal = await startPortal()
  const id = await portal.given.article({ status: 'draft', body: 'Đầu.' })
  const binh = await portal.signIn('binh')
  const tab = async () => {
    const { $ } = await binh.visit(`/quan-tri/tin/${id}/sua`)
    return Object.fromEntries(
      $('form.editor')
        .serializeArray()
        .map(({ name, value }) => [name, value]),
    )
  }
  const keepIn = async (held: Record<string, string>, body: string) => {
    portal.clock.time = new Date(portal.clock.time.getTime() + 1000)
    await binh.fetch(`/quan-tri/tin/${id}/tu-luu`, { method: 'POST', body: new URLSearchParams({ ...held, body }) })
  }
  const [first, second] = [await tab(), await tab()]
  await keepIn(first, 'Thẻ một')
  await keepIn(first, 'Thẻ một, viết tiếp')
  await keepIn(second, 'Thẻ hai')
  // Both go on with what the second one kept.
  const [third, fourth] = [await tab(), await tab()]
  await keepIn(third, 'Thẻ hai, viết tiếp')
  await keepIn(fourth, 'Thẻ hai, viết cách khác')

  const kept = await portal.db.selectFrom('autosaves').select('fields').execute()
  const texts = kept.map(({ fields }) => JSON.parse(fields).body).sort()
  expect(texts).toEqual(['Thẻ hai, viết cách khác', 'Thẻ hai, viết tiếp', 'Thẻ một, viết tiếp'])
})

test('an unfinished text is thrown away only after one was asked', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  await keep(lan, '/quan-tri/tin/moi', { title: 'Bỏ đi', body: 'Không cần nữa' })
  const asks = (await lan.visit('/quan-tri')).$('[aria-labelledby=viet-do] a[href*=bo-tu-luu]').attr('href')!

  const asked = await lan.visit(asks)
  expect([asked.text('main'), (await portal.db.selectFrom('autosaves').selectAll().execute()).length]).toEqual([
    expect.stringContaining('Không cần nữa'),
    1,
  ])
  expect((await lan.submit(asks, {}, 'main form')).headers.get('location')).toBe('/quan-tri')

  const desk = await lan.visit('/quan-tri')
  expect([desk.text('.flash'), desk.$('[aria-labelledby=viet-do]').length]).toEqual(['Đã bỏ phần viết dở “Bỏ đi”.', 0])
})

test('what is kept is not in the article, until it is saved or dropped', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  await lan.submit('/quan-tri/tin/moi', { title: 'Họp dân', body: 'Tối nay' })

  await keep(lan, '/quan-tri/tin/1/sua', { body: 'Tối mai' })
  expect((await (await portal.signIn('minh')).visit('/quan-tri/tin/1')).$('[name=body]').val()).toBe('Tối nay')

  const asks = (await lan.visit('/quan-tri/tin/1/sua')).$('#viet-do a').attr('href')!
  expect((await lan.submit(asks, {}, 'main form')).headers.get('location')).toBe('/quan-tri/tin/1')
  expect((await lan.visit('/quan-tri/tin/1')).$('[name=body]').val()).toBe('Tối nay')

  await keep(lan, '/quan-tri/tin/1/sua', { body: 'Tối mai' })
  await lan.submit('/quan-tri/tin/1/sua', {}, 'form.editor')
  const page = await lan.visit('/quan-tri/tin/1/sua')
  expect([page.$('[name=body]').val(), page.$('#viet-do').length]).toEqual(['Tối mai', 0])
})

test('what is still typed on the page of a new article after it was saved is kept with that article', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const { $ } = await lan.visit('/quan-tri/tin/moi')
  const held = Object.fromEntries(
    $('form.editor')
      .serializeArray()
      .map(({ name, value }) => [name, value]),
  )
  const send = (address: string, fields: Record<string, string>) =>
    lan.fetch(address, { method: 'POST', body: new URLSearchParams({ ...held, title: 'Họp dân', ...fields }) })
  await send('/quan-tri/tin/moi', { body: 'Tối nay' })

  await send('/quan-tri/tin/moi/tu-luu', { body: 'Tối nay' })
  expect(await portal.db.selectFrom('autosaves').selectAll().execute()).toEqual([])
  await send('/quan-tri/tin/moi/tu-luu', { body: 'Tối mai' })

  expect((await lan.visit('/quan-tri/tin/1/sua')).$('[name=body]').val()).toBe('Tối mai')
  const read = await lan.visit('/quan-tri/tin/1')
  expect([read.$('[name=body]').val(), read.text('#viet-do')]).toEqual(['Tối nay', expect.stringContaining('phần viết dở')])
})

test('what cannot be kept is refused with its reason', async () => {
  const portal = await startPortal()
  const id = await portal.given.article({ status: 'draft' })
  const [lan, binh] = [await portal.signIn('lan'), await portal.signIn('binh')]
  const csrf = async (visitor: Visitor) => String((await visitor.visit('/quan-tri/tin/moi')).$('[name=_csrf]').val())
  const refused = async (visitor: Visitor, path: string, fields: Record<string, string>) => {
    const body = new URLSearchParams({ _csrf: await csrf(visitor), title: 'x', ...fields })
    const answer = await visitor.fetch(path, { method: 'POST', body })
    return [answer.status, (await answer.json()).error?.reason]
  }

  expect(await refused(binh, `/quan-tri/tin/${id}/tu-luu`, { body: 'a'.repeat(2_000_000) })).toEqual([409, expect.stringContaining('1 MB')])
  expect(await refused(lan, `/quan-tri/tin/${id}/tu-luu`, {})).toEqual([403, expect.stringContaining('không được sửa bài này')])
  const newer = await binh.fetch(`/quan-tri/tin/${id}`, {
    method: 'POST',
    body: new URLSearchParams({ _csrf: await csrf(binh), title: 'Mới', body: 'a', kind: 'news', version: '1' }),
  })
  expect(newer.status).toBe(303)
  const overtaken = await binh.fetch(`/quan-tri/tin/${id}/tu-luu`, {
    method: 'POST',
    body: new URLSearchParams({ _csrf: await csrf(binh), title: 'Cũ', version: '1' }),
  })
  expect((await overtaken.json()).saved).toContain('gộp')
})

test('a hundred texts may be left unfinished, and one more is refused in words', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const user = await portal.given.user('lan')
  const rows = Array.from({ length: 100 }, (_, n) => ({
    ...{ user_id: user, article_id: 0, place: `cho-${n}`, version: 0, saved_at: '2026-11-23T02:00:00.000Z' },
    fields: JSON.stringify({ title: `Bài ${n}` }),
  }))
  await portal.writer.insertInto('autosaves').values(rows).execute()

  const refused = await keep(lan, '/quan-tri/tin/moi', { title: 'Thêm một' })
  const opened = await keep(lan, '/quan-tri/tin/moi?viet-do=cho-7', { title: 'Viết tiếp' })

  expect([refused.status, (await refused.json()).error.reason, opened.status]).toEqual([409, expect.stringContaining('quá nhiều'), 200])
})

test('what is kept over an old version is merged when it is saved', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  await lan.submit('/quan-tri/tin/moi', { title: 'Họp dân', body: 'Một\n\nHai\n\nBa' })
  await keep(lan, '/quan-tri/tin/1/sua', { body: 'Một\n\nHai\n\nBa của Lan' })
  await (await portal.signIn('binh')).submit('/quan-tri/tin/1', { body: 'Một của Bình\n\nHai\n\nBa' })

  await lan.submit('/quan-tri/tin/1/sua', {}, 'form.editor')

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
