import sharp from 'sharp'
import { expect, test } from 'vitest'
import { addPicture } from '#media/media.actions.ts'
import { findPicture, listPictures } from '#media/media.store.ts'
import { largestUrl } from '#media/media.ts'
import { startPortal } from '../support/portal.ts'

test('what is typed at upload is kept when the library has the picture already, and says so when it keeps other words', async () => {
  const { portal, lan } = await startNewsroom()
  const { id } = await addPicture(portal.portal, lanHerself, await photo(), { fileName: 'word 1', alt: '' })
  expect((await lan.visit('/quan-tri/thu-vien')).text('.gallery li')).toBe('word 1 Chưa có lời mô tả')

  const first = await lan.submit('/quan-tri/thu-vien', { picture: await sent(), alt: 'Cầu mới', caption: 'Ngày khánh thành' })
  expect([first.status, first.headers.get('location')]).toEqual([303, '/quan-tri/thu-vien/1'])
  expect(await findPicture(portal.db, id)).toMatchObject({ alt: 'Cầu mới', caption: 'Ngày khánh thành', undescribed: false })

  await lan.submit('/quan-tri/thu-vien', { picture: await sent(), alt: 'Cầu khác' })
  expect((await lan.visit('/quan-tri/thu-vien/1')).text('.flash')).toContain('Lời bạn vừa viết chưa được ghi: “Cầu khác”')
  expect((await findPicture(portal.db, id))?.alt).toBe('Cầu mới')
})

test('the editor gets what was typed for the text, whatever the library says', async () => {
  const { portal, lan } = await startNewsroom()
  await addPicture(portal.portal, lanHerself, await photo(), { fileName: 'cau.png', alt: 'Cầu cũ' })
  const body = new FormData()
  body.set('_csrf', (await lan.visit('/quan-tri/thu-vien')).$('[name=_csrf]').attr('value')!)
  body.set('picture', await sent())
  body.set('alt', 'Cầu thôn Ba')

  const told = await (await lan.fetch('/quan-tri/thu-vien/anh', { method: 'POST', body })).json()

  expect(told).toMatchObject({ alt: 'Cầu thôn Ba' })
})

test('a description given in an article reaches the library and the cover, but replaces nothing', async () => {
  const { portal, lan, minh } = await startNewsroom()
  const picture = await addPicture(portal.portal, lanHerself, await photo(), { fileName: 'word 1', alt: '' })
  const body = (alt: string) => `![${alt}](${largestUrl(picture)})`

  await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Cầu', body: body('Cầu “mới” & đẹp'), cover: '1' })
  await minh.submit('/quan-tri/tin/1', { step: 'publish' })
  await portal.given.article({ title: 'Chỉ có bìa', coverId: 1 })
  expect((await portal.visit('/tin/2-chi-co-bia')).$('.article__cover img').attr('alt')).toBe('Cầu “mới” & đẹp')

  await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Cầu nữa', body: body('Lời khác') })
  expect((await findPicture(portal.db, 1))?.alt).toBe('Cầu “mới” & đẹp')
})

test('while a live article shows the picture, only what is published says what it shows; decoration stays decoration', async () => {
  const { portal, lan, minh } = await startNewsroom()
  const picture = await addPicture(portal.portal, lanHerself, await photo(), { fileName: 'word 1', alt: '' })
  await portal.given.article({ title: 'Đang có', coverId: picture.id })
  const body = `![Cầu mới](${largestUrl(picture)})`

  await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Cầu', body })
  expect((await findPicture(portal.db, 1))?.alt).toBe('')
  await minh.submit('/quan-tri/tin/2', { step: 'publish' })
  expect((await findPicture(portal.db, 1))?.alt).toBe('Cầu mới')

  const line = await addPicture(portal.portal, lanHerself, await photo('#123456'), { fileName: 'gach.png', alt: '', decorative: true })
  await minh.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Gạch', body: `![Đường kẻ](${largestUrl(line)})`, step: 'publish' })
  expect((await listPictures(portal.db, 'gach', 1))[0]).toMatchObject({ alt: '', undescribed: false })
})

const lanHerself = { id: 1, name: 'lan' }

const photo = (background = '#2a6f4e') =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer()
const sent = async () => new File([new Uint8Array(await photo())], 'cầu.png')

async function startNewsroom() {
  const portal = await startPortal()
  return { portal, lan: await portal.signIn('lan'), minh: await portal.signIn('minh') }
}
