import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { addPicture } from '#media/media.actions.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

vi.setConfig({ testTimeout: 60_000 })

const page = '/quan-tri/thu-vien/1'
const address = '/tin/1-hop-dan'

test('a writer’s words for a picture that readers see wait for whoever may publish, and its article’s history says so', async () => {
  const { portal, lan, minh } = await live()

  await lan.submit(page, { alt: 'Vay tiền nhanh' })
  expect((await lan.visit(page)).text('.flash')).toContain('đến lúc đó người đọc vẫn thấy ảnh cũ')
  expect((await portal.visit(address)).$('.article img').attr('alt')).toBe('Đình làng')
  expect((await minh.visit('/quan-tri')).text('main')).toContain('đinh.jpg')
  expect((await minh.visit('/quan-tri/thu-vien')).texts('.flash li')).toEqual(['đinh.jpg'])
  const waiting = await minh.visit(page)
  expect([waiting.texts('#thay-doi del'), waiting.texts('#thay-doi ins')]).toEqual([['Đình làng'], ['Vay tiền nhanh']])
  expect((await lan.visit(page)).$('form[action$=duyet]').length).toBe(0)

  await minh.submit(page, {}, 'form[action$=duyet]')

  expect((await portal.visit(address)).$('.article img').attr('alt')).toBe('Vay tiền nhanh')
  expect((await minh.visit('/quan-tri/tin/1')).texts('.timeline li p')[0]).toBe('Lê Quang Minh: thay đổi một ảnh trong bài')
  expect((await minh.visit(page)).$('#thay-doi').length).toBe(0)
})

test('another file in its place waits, too, and what is dropped leaves nothing', async () => {
  const { portal, lan, minh, hash } = await live()
  const shown = async () => (await portal.visit(address)).$('.article img').attr('src')

  await send(lan, await photo(50))
  expect(await shown()).toContain(hash)
  const proposed = (await minh.visit(page)).$('#thay-doi img').attr('src')!
  expect((await portal.fetch(proposed)).status).toBe(200)
  await lan.submit(page, {}, 'form[action$=bo-thay-doi]')
  expect([await shown(), (await portal.fetch(proposed)).status]).toEqual([expect.stringContaining(hash), 404])

  await send(lan, await photo(60))
  await minh.submit(page, {}, 'form[action$=duyet]')
  expect(await shown()).not.toContain(hash)
  expect((await portal.fetch(`/media/${hash}-300.webp`)).status).toBe(302)
})

test('what was replaced in what readers see is not brought back by sending it again', async () => {
  const { portal, lan, minh, hash } = await live()
  await send(minh, await photo(50))
  const shown = (await portal.visit(address)).$('.article img').attr('src')

  const answer = await send(lan, await photo(300), '/quan-tri/thu-vien')

  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('không đưa lại được')])
  expect([(await portal.visit(address)).$('.article img').attr('src'), shown?.includes(hash)]).toEqual([shown, false])
  expect((await portal.fetch(`/media/${hash}-300.webp`)).status).toBe(302)
})

test('who approves has seen the newest proposal', async () => {
  const { portal, lan, minh } = await live()
  await lan.submit(page, { alt: 'Một' })
  const proposed = String((await minh.visit(page)).$('[name=proposed]').val())
  portal.clock.time = new Date(portal.clock.time.getTime() + 1000)
  await lan.submit(page, { alt: 'Hai' })

  expect((await minh.submit(page, { proposed }, 'form[action$=duyet]')).status).toBe(409)
  expect((await portal.visit(address)).$('.article img').attr('alt')).toBe('Đình làng')
})

test('a picture that no reader sees changes at once, and so does one that its changer may publish', async () => {
  const { portal, lan, minh } = await live()
  await minh.submit(page, { alt: 'Đình làng ta' })
  expect((await portal.visit(address)).$('.article img').attr('alt')).toBe('Đình làng ta')

  await minh.submit('/quan-tri/tin/1', { cover: '', step: 'publish' })
  await minh.submit('/quan-tri/tin/2', { body: 'Tối nay.', step: 'publish' })
  await lan.submit(page, { alt: 'Khác' })
  expect((await lan.visit(page)).$('#alt').val()).toBe('Khác')
})

test('an approver approves nothing that another category shows, and nobody their own where nobody may', async () => {
  const { portal, lan, minh, hoa } = await live()
  const [category, other] = [await portal.given.category('y-te', 'Y tế'), await portal.given.category('giao-duc', 'Giáo dục')]
  await hoa.submit('/quan-tri/tin/1', { category: 'giao-duc', step: 'publish' })
  const duties = `/quan-tri/nguoi-dung/${await portal.given.user('minh')}/phu-trach`
  await hoa.submit(duties, { 'moi-chuyen-muc': '', [`chuyen-muc-${category}`]: '1' })
  await minh.submit(page, { alt: 'Của Minh' })
  expect((await portal.visit(address)).$('.article img').attr('alt')).toBe('Đình làng')

  await hoa.submit(duties, { 'moi-chuyen-muc': '', [`chuyen-muc-${other}`]: '1' })
  await hoa.submit('/quan-tri/duyet-bai', { four_eyes: '1' })
  expect((await minh.visit(page)).$('form[action$=duyet]').length).toBe(0)
  await lan.submit(page, { alt: 'Của Lan' })
  await minh.submit(page, {}, 'form[action$=duyet]')
  expect((await portal.visit(address)).$('.article img').attr('alt')).toBe('Của Lan')
})

test('an editor’s change of the emblem waits for an administrator', async () => {
  const { portal, minh, hoa } = await live()
  const binh = await portal.signIn('binh')
  await minh.submit('/quan-tri/tin/1', { cover: '', step: 'publish' })
  await minh.submit('/quan-tri/tin/2', { body: 'Tối nay.', step: 'publish' })
  await portal.writer.updateTable('site_info').set({ logo_id: 1 }).execute()
  const shown = async () => (await portal.visit('/')).$('header img').attr('src')
  const before = await shown()

  await send(binh, await photo(70))
  expect([await shown(), (await minh.visit(page)).$('form[action$=duyet]').length]).toEqual([before, 0])
  await hoa.submit(page, {}, 'form[action$=duyet]')
  expect(await shown()).not.toBe(before)
})

/** Lan's picture, shown by a published article. */
async function live() {
  const portal = await startPortal()
  const [lan, minh, hoa] = [await portal.signIn('lan'), await portal.signIn('minh'), await portal.signIn('hoa')]
  const by = { id: await portal.given.user('lan'), name: 'lan' }
  const { id, hash } = await addPicture(portal.portal, by, await photo(300), { fileName: 'đinh.jpg', alt: 'Đình làng' })
  await portal.given.article({ kind: 'announcement', title: 'Họp dân', coverId: id, body: 'Tối nay.' })
  await portal.given.article({ kind: 'announcement', title: 'Trong bài', body: `Tối nay. ![Đình](/media/${hash}-300.webp)` })
  return { portal, lan, minh, hoa, hash }
}

type Visitor = Awaited<ReturnType<TestPortal['signIn']>>

async function send(visitor: Visitor, content: Buffer, to = `${page}/thay`) {
  const form = new FormData()
  form.append('alt', 'Ảnh')
  form.append('_csrf', String((await visitor.visit(page)).$('form[action$=thay] [name=_csrf]').val()))
  form.append('picture', new Blob([new Uint8Array(content)]), 'mới.jpg')
  return visitor.fetch(to, { method: 'POST', body: form })
}

const photo = (width: number) =>
  sharp({ create: { width, height: 200, channels: 3, background: '#2a6f4e' } })
    .jpeg()
    .toBuffer()
