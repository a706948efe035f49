import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { listPictures } from '#media/media.store.ts'
import { startPortal } from '../support/portal.ts'

vi.setConfig({ testTimeout: 120_000 })

test('a picture is kept with what it shows, found by its words, and changed', async () => {
  const { portal, lan, upload } = await startLibrary()

  expect((await upload({ alt: 'Cổng làng Tam Anh', credit: 'Thu Hà' })).status).toBe(303)
  expect((await lan.visit('/quan-tri/thu-vien?q=cong+lang')).texts('.gallery li')).toEqual(['cổng.png Cổng làng Tam Anh'])
  expect((await lan.visit('/quan-tri/thu-vien?q=cầu')).texts('.gallery li')).toEqual([])

  await lan.submit('/quan-tri/thu-vien/1', { alt: 'Cổng làng mới sửa' })
  expect((await listPictures(portal.db, '', 9))[0]).toMatchObject({ alt: 'Cổng làng mới sửa', credit: 'Thu Hà' })
})

test('nobody gets past what a picture shows; decoration is an answer', async () => {
  const { portal, upload } = await startLibrary()

  const answer = await upload({ alt: '', caption: 'Một chú thích' })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('Ảnh chỉ để trang trí')
  expect(page).toContain('value="Một chú thích"')
  expect(await listPictures(portal.db, '', 9)).toEqual([])

  expect((await upload({ alt: '', decorative: '1' })).status).toBe(303)
})

test('what an article shows cannot be deleted, what nobody needs can', async () => {
  const { portal, lan, upload } = await startLibrary()
  await upload({ alt: 'Cổng làng' })
  const { hash } = (await listPictures(portal.db, '', 1))[0]!
  const id = await portal.given.article({ title: 'Bài có ảnh', body: `![Cổng](/media/${hash}-40.webp)` })

  const page = await lan.visit('/quan-tri/thu-vien/1')
  expect(page.texts('main .card a')).toEqual(['Bài có ảnh'])
  expect(page.$('form[action$=xoa]:not([action*=dang])').length).toBe(0)
  expect((await lan.submit('/quan-tri/thu-vien/1', {}, 'main form.form')).status).toBe(303)
  const csrf = page.$('main form [name=_csrf]').attr('value')!
  expect((await lan.fetch('/quan-tri/thu-vien/1/xoa', { method: 'POST', body: new URLSearchParams({ _csrf: csrf }) })).status).toBe(409)

  await portal.writer.deleteFrom('articles').where('id', '=', id).execute()
  const removed = await lan.submit('/quan-tri/thu-vien/1', {}, 'form[action$=xoa]')
  expect([removed.status, await listPictures(portal.db, '', 1)]).toEqual([303, []])
  expect((await portal.fetch(`/media/${hash}-40.webp`)).status).toBe(404)
})

test.each([
  ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'hình vẽ SVG'],
  ['a renamed program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400, 1)]), 'chương trình chạy được'],
  ['a broken picture', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200, 3)]), 'Không đọc được ảnh'],
  ['nothing', Buffer.alloc(0), 'chọn một tệp ảnh'],
])('%s is refused in words and nothing is kept', async (_, file, sentence) => {
  const { portal, upload } = await startLibrary()

  const answer = await upload({ alt: 'Ảnh' }, file)

  expect([answer.status, (await answer.text()).includes(sentence)]).toEqual([422, true])
  expect(await listPictures(portal.db, '', 9)).toEqual([])
})

async function startLibrary() {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const { $ } = await lan.visit('/quan-tri/thu-vien')
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#2a6f4e' } })
    .png()
    .toBuffer()
  const upload = (words: Record<string, string>, file = picture) => {
    const form = new FormData()
    form.append('_csrf', $('form[data-uploads] [name=_csrf]').attr('value')!)
    for (const [name, value] of Object.entries(words)) form.append(name, value)
    form.append('picture', new Blob([new Uint8Array(file)]), 'cổng.png')
    return lan.fetch('/quan-tri/thu-vien', { method: 'POST', body: form })
  }
  return { portal, lan, upload }
}
