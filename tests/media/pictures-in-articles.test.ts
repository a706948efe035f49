import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { makeAvif } from '#media/drawing/avif.job.ts'
import { addPicture } from '#media/media.actions.ts'
import { listPictures } from '#media/media.store.ts'
import { mediaUrl } from '#media/media.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

vi.setConfig({ testTimeout: 60_000 })

const somebody = { id: null, name: 'test' }

test('a picture in a text comes in three widths and two formats, with its size', async () => {
  const portal = await startPortal()
  const { hash } = await addPicture(portal.portal, somebody, await photo(2000, 1000), { fileName: 'lua.jpg', alt: 'Lúa' })
  await portal.given.article({ title: 'Gặt lúa', body: `![Gặt lúa](/media/${hash}-960.webp "Lúa chín")` })

  const before = await portal.visit('/tin/1-gat-lua')
  expect(before.$('.article__body figure > img').attr()).toMatchObject({
    ...{ src: `/media/${hash}-960.webp`, alt: 'Gặt lúa', width: '2000', height: '1000', loading: 'lazy' },
    ...{ srcset: `/media/${hash}-480.webp 480w, /media/${hash}-960.webp 960w, /media/${hash}-1600.webp 1600w` },
  })

  await makeAvif(portal.portal)
  portal.clock.time = new Date(portal.clock.time.getTime() + 11_000)
  const page = await portal.visit('/tin/1-gat-lua')
  const avif = page.$('.article__body figure > picture > source[type="image/avif"]').attr('srcset')!
  for (const address of avif.split(', ').map((one) => one.split(' ')[0]!)) {
    const answer = await portal.fetch(address)
    expect([address, answer.status, answer.headers.get('content-type')]).toEqual([address, 200, 'image/avif'])
  }
  expect(page.text('figcaption')).toBe('Lúa chín')
})

test('a pasted picture that nobody described is missed before the article is published, in the text and as its cover', async () => {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')
  const pasted = await send(minh, '/quan-tri/thu-vien/anh', await photo(300, 200))
  const { src } = (await pasted.json()) as { src: string }
  const missed = async (id: number) => (await minh.visit(`/quan-tri/tin/${id}`)).texts('.checklist li').map((line) => line.split(':')[0])
  const whole = { title: 'Gặt lúa', lead: 'Xong.', step: 'save' }

  await minh.submit('/quan-tri/tin/moi', { ...whole, body: `![](${src})` })
  await minh.submit('/quan-tri/tin/moi', { ...whole, body: 'Không ảnh.', cover: '1' })
  expect([pasted.status, await missed(1), await missed(2)]).toEqual([201, ['Có ảnh chưa có lời mô tả'], ['Có ảnh chưa có lời mô tả']])

  await minh.submit('/quan-tri/tin/1', { body: `![Lúa chín](${src})` })
  await minh.submit('/quan-tri/thu-vien/1', { alt: 'Lúa chín', decorative: '' })
  expect([await missed(1), await missed(2)]).toEqual([[], []])
})

test('a cover that the text shows stands on the page once, and in lists; the library finds it by its number or its file', async () => {
  const portal = await startPortal()
  const { id, hash } = await addPicture(portal.portal, somebody, await photo(900, 600), { fileName: 'cho.jpg', alt: 'Chợ phiên' })
  const values = { lead: 'Sáng.', coverId: id }
  await portal.given.article({ title: 'Có trong bài', ...values, body: `![Chợ](/media/${hash}-480.webp)` })
  await portal.given.article({ title: 'Không có trong bài', ...values })
  const lan = await portal.signIn('lan')

  const shown = async (path: string) => (await portal.visit(path)).$('article img').length
  expect([await shown('/tin/1-co-trong-bai'), await shown('/tin/2-khong-co-trong-bai')]).toEqual([1, 1])
  expect((await portal.visit('/tin-tuc')).$(`main img[src*="${hash}"]`).length).toBe(2)
  for (const query of [`so=${id}`, `ma=${hash},${'0'.repeat(32)}`]) {
    const found = await (await lan.fetch(`/quan-tri/thu-vien/anh?${query}`)).json()
    expect([query, found]).toEqual([query, [expect.objectContaining({ id, alt: 'Chợ phiên' })]])
  }
})

test('the original is kept, and no address leads to it', async () => {
  const portal = await startPortal()
  const original = await photo(300, 200)
  const { hash } = await addPicture(portal.portal, somebody, original, { fileName: 'a.jpg', alt: 'A' })

  expect(await portal.storage.get(`originals/${hash}`)).toEqual(original)
  for (const path of [`/media/originals/${hash}`, `/media/originals%2f${hash}`, `/media/${hash}`])
    expect([path, (await portal.fetch(path)).status]).toEqual([path, 404])
})

test('another picture takes its place in every article, and the old address leads to it', async () => {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')
  const old = await addPicture(portal.portal, somebody, await photo(2000, 1000), { fileName: 'cu.jpg', alt: 'Cũ' })
  await portal.given.article({ title: 'Một', body: `![Cổng](/media/${old.hash}-960.webp)` })
  await portal.given.article({ title: 'Hai', coverId: old.id })

  const answer = await send(minh, '/quan-tri/thu-vien/1/thay', await photo(900, 900))
  expect(answer.status).toBe(303)
  const { hash } = (await listPictures(portal.db, '', 1))[0]!
  expect(hash).not.toBe(old.hash)

  for (const path of ['/tin/1-mot', '/tin/2-hai']) {
    const { $ } = await portal.visit(path)
    expect($('.article img').attr()).toMatchObject({ src: mediaUrl(hash, 900), width: '900', height: '900' })
  }
  const former = await portal.fetch(mediaUrl(old.hash, 1600))
  expect([former.status, former.headers.get('location')]).toEqual([302, mediaUrl(hash, 900)])

  const page = await minh.visit('/quan-tri/thu-vien/1')
  expect(page.texts('main .card li')).toEqual(['Hai', 'Một'])
  expect((await send(minh, '/quan-tri/thu-vien/1/thay', await photo(900, 900))).status).toBe(422)
})

test('a picture that was replaced many hundred times has its page, says where it is used, and can be deleted', async () => {
  const portal = await startPortal()
  const binh = await portal.signIn('binh')
  await addPicture(portal.portal, somebody, await photo(40, 40), { fileName: 'a.jpg', alt: 'A' })
  const names = Array.from({ length: 1200 }, (_, n) => n.toString(16).padStart(32, '0'))
  for (const hash of names) await portal.writer.insertInto('former_pictures').values({ hash, media_id: 1 }).execute()
  await portal.given.article({ title: 'Cũ nhất', body: `![A](/media/${names[0]}-40.webp) ![A](/media/${names[1100]}-40.webp)` })

  expect((await binh.visit('/quan-tri/thu-vien/1')).texts('main .card li')).toEqual(['Cũ nhất'])

  await addPicture(portal.portal, somebody, await photo(41, 40), { fileName: 'b.jpg', alt: 'B' })
  await portal.writer.updateTable('former_pictures').set({ media_id: 2 }).execute()
  await portal.writer.deleteFrom('article_files').execute()
  expect((await binh.submit('/quan-tri/thu-vien/2', {}, 'form[action$="/xoa"]')).status).toBe(303)
  expect((await listPictures(portal.db, '', 9)).map(({ id }) => id)).toEqual([1])
})

test('a picture that was replaced and is sent again is itself once more', async () => {
  const portal = await startPortal()
  const binh = await portal.signIn('binh')
  const content = await photo(960, 640)
  const old = await addPicture(portal.portal, somebody, content, { fileName: 'a.jpg', alt: 'A' })
  await send(binh, '/quan-tri/thu-vien/1/thay', await photo(900, 900))

  const again = await addPicture(portal.portal, somebody, content, { fileName: 'a.jpg', alt: 'A' })
  await portal.given.article({ title: 'Bài', body: `![A](/media/${again.hash}-960.webp)` })

  expect([again.id, again.hash]).toEqual([2, old.hash])
  expect((await portal.visit('/tin/1-bai')).$('.article__body img').attr('src')).toBe(`/media/${old.hash}-960.webp`)
  expect((await binh.visit('/quan-tri/thu-vien/1')).texts('main .card li')).toEqual([])
})

test('a picture that cannot be drawn does not hold up the others, and one replaced meanwhile leaves nothing', async () => {
  const portal = await startPortal()
  const binh = await portal.signIn('binh')
  const made = async () => (await portal.db.selectFrom('media').select('avif').orderBy('id').execute()).map(({ avif }) => avif === 1)
  await addPicture(portal.portal, somebody, await photo(90, 60), { fileName: 'a.jpg', alt: 'A' })
  const broken = await addPicture(portal.portal, somebody, await photo(80, 60), { fileName: 'b.jpg', alt: 'B' })
  await portal.storage.remove(`originals/${broken.hash}`)
  await portal.storage.put(`originals/${broken.hash}`, Buffer.from('hỏng'))

  await makeAvif(portal.portal)
  expect(await made()).toEqual([true, false])

  const { hash } = await addPicture(portal.portal, somebody, await photo(70, 60), { fileName: 'c.jpg', alt: 'C' })
  const put = async (name: string, content: Buffer) => {
    await send(binh, '/quan-tri/thu-vien/3/thay', await photo(60, 60))
    await portal.storage.put(name, content)
  }
  await makeAvif({ ...portal.portal, storage: { ...portal.storage, put } })
  expect((await portal.fetch(`/media/${hash}-70.avif`)).status).toBe(302)
  await makeAvif(portal.portal)
  expect(await made()).toEqual([true, false, true])
})

test('what a crop keeps in sight is said in numbers, and lists look there', async () => {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')
  const { id } = await addPicture(portal.portal, somebody, await photo(2000, 1000), { fileName: 'a.jpg', alt: 'A' })
  await portal.given.article({ title: 'Bài', coverId: id })

  await minh.submit('/quan-tri/thu-vien/1', { focus_x: '23', focus_y: '100' })

  expect((await minh.visit('/quan-tri/thu-vien/1')).$('#focus_x').val()).toBe('23')
  expect((await portal.visit('/')).$('.teaser__picture img').attr('class')).toBe('focus-x-20 focus-y-100')
})

test('a writer changes no picture of somebody else, and is told whom to ask', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  await addPicture(portal.portal, somebody, await photo(300, 200), { fileName: 'a.jpg', alt: 'A' })

  expect((await lan.visit('/quan-tri/thu-vien/1')).text('.flash')).toContain('nhờ biên tập viên')
  for (const path of ['', '/xoa', '/thay'])
    expect([path, (await send(lan, `/quan-tri/thu-vien/1${path}`, await photo(90, 90), { alt: 'B' })).status]).toEqual([path, 403])
  expect((await listPictures(portal.db, '', 1))[0]).toMatchObject({ alt: 'A' })
})

test('too many words are said next to their field, none is cut', async () => {
  const portal = await startPortal()
  const binh = await portal.signIn('binh')
  await addPicture(portal.portal, somebody, await photo(300, 200), { fileName: 'a.jpg', alt: 'A' })
  const long = 'mô tả '.repeat(300).trim()

  const answer = await binh.submit('/quan-tri/thu-vien/1', { alt: long })

  const page = await answer.text()
  expect([answer.status, page.includes(long), page.includes('alt-loi')]).toEqual([422, true, true])
})

test.each([
  [
    'an iPhone’s HEIC',
    Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(64)]),
    'Tương thích nhất',
  ],
  ['a picture that is a ZIP too', Buffer.concat([await photo(30, 30), Buffer.from('PK\x05\x06'), Buffer.alloc(18)]), 'giấu một tệp khác'],
  ['a bomb of 100 million pixels', await bomb(), 'quá lớn'],
])('%s is refused with what to do', async (_, content, sentence) => {
  const portal = await startPortal()
  const binh = await portal.signIn('binh')

  const answer = await send(binh, '/quan-tri/thu-vien', content, { alt: 'A' })

  expect([answer.status, (await answer.text()).includes(sentence)]).toEqual([422, true])
})

type Visitor = Awaited<ReturnType<TestPortal['signIn']>>

async function send(visitor: Visitor, path: string, content: Buffer, fields: Record<string, string> = {}) {
  const { $ } = await visitor.visit('/quan-tri/thu-vien')
  const form = new FormData()
  form.append('_csrf', $('form[data-uploads] [name=_csrf]').attr('value')!)
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('picture', new Blob([new Uint8Array(content)]), 'mới.jpg')
  return visitor.fetch(path, { method: 'POST', body: form })
}

function photo(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#2a6f4e' } })
    .jpeg()
    .toBuffer()
}

function bomb(): Promise<Buffer> {
  return sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#fff' }, limitInputPixels: false })
    .png({ compressionLevel: 1 })
    .toBuffer()
}
