import sharp from 'sharp'
import { expect, test } from 'vitest'
import { addPicture } from '#media/media.actions.ts'
import { readPage } from '../support/html.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

const meeting = { kind: 'announcement', title: 'Họp dân', lead: 'Ở nhà văn hóa.', body: 'Tối **nay**.', step: 'submit' }

const drawn = async (portal: TestPortal, background: string, alt: string) => {
  const picture = await sharp({ create: { width: 640, height: 360, channels: 3, background } })
    .png()
    .toBuffer()
  return addPicture(portal.portal, { id: null, name: 'test' }, picture, { fileName: 'anh.png', alt })
}

test('an article opens as its page, with who has it and since when, and its steps; editing is one of them', async () => {
  const portal = await startPortal()
  const [lan, minh] = [await portal.signIn('lan'), await portal.signIn('minh')]
  await portal.given.user('hoa')
  await lan.submit('/quan-tri/tin/moi', { ...meeting, published_at: '2026-12-24T08:00' })

  const page = await minh.visit('/quan-tri/tin/1')

  expect([page.heading, page.text('.article__lead'), page.$('.article__body strong').text()]).toEqual(['Họp dân', 'Ở nhà văn hóa.', 'nay'])
  expect(page.text('.overview__state')).toBe('Chờ duyệt Thông báo Chờ từ 10:00 23/11/2026. Người duyệt được: bạn, Phạm Thanh Hòa.')
  expect(page.texts('.step-bar > a, .step-bar > button, .step-bar > details > summary')).toEqual([
    'Sửa bài',
    'Gửi trả…',
    'Việc khác',
    'Hẹn giờ đăng',
  ])
  expect(page.$('.ProseMirror, [data-editor], [data-autosave]').length).toBe(0)
  const editing = await minh.visit(page.$('.step-bar a').attr('href')!)
  expect(editing.$('textarea[name=body]').val()).toBe('Tối **nay**.')
  expect((await lan.visit('/quan-tri/tin/1')).texts('.step-bar button[name=step]')).toEqual([])
})

test('what others changed since one saw it last is marked, words and pictures, until they change it again; what one did oneself is not', async () => {
  const portal = await startPortal()
  const [lan, minh] = [await portal.signIn('lan'), await portal.signIn('minh')]
  const [field, market] = [await drawn(portal, '#2a6f4e', 'Đồng lúa'), await drawn(portal, '#9b1b20', 'Chợ quê')]
  await lan.submit('/quan-tri/tin/moi', { ...meeting, cover: String(field.id) })
  expect((await minh.visit('/quan-tri/tin/1')).$('.since').length).toBe(0)
  await minh.submit('/quan-tri/tin/1', { step: 'return', reason: 'Ngày nào?' })

  await lan.submit('/quan-tri/tin/1/sua', { body: 'Tối **mai**.', cover: String(market.id), step: 'submit' })

  for (const again of ['seen', 'seen once more']) {
    const page = await minh.visit('/quan-tri/tin/1')
    const pictures = ['div:first-child img', 'div:last-child img'].map((side) => page.$(`.since__pictures ${side}`).attr('alt'))
    expect([again, page.texts('.since del'), page.texts('.since ins'), pictures]).toEqual([
      again,
      ['nay'],
      ['mai'],
      ['Đồng lúa', 'Chợ quê'],
    ])
  }
  expect((await lan.visit('/quan-tri/tin/1')).$('.since').length).toBe(0)
})

test('a change of what readers see is marked against that for whoever opens it first', async () => {
  const portal = await startPortal()
  await portal.given.article({ kind: 'announcement', title: 'Họp dân', body: 'Tối nay.' })
  const [binh, minh] = [await portal.signIn('binh'), await portal.signIn('minh')]
  await binh.submit('/quan-tri/tin/1', { body: 'Tối mai.', step: 'submit' })

  const page = await minh.visit('/quan-tri/tin/1')

  expect([page.text('.since summary'), page.texts('.since del'), page.texts('.since ins')]).toEqual([
    'Khác với bản người đọc đang thấy',
    ['nay'],
    ['mai'],
  ])
  const compared = await minh.visit(page.$('.flash--warning a').attr('href')!)
  expect(compared.texts('.step-bar button[name=step]')).toEqual(['Gửi trả thay đổi', 'Gỡ bài', 'Bỏ thay đổi', 'Đăng thay đổi'])
  await minh.submit(page.$('.flash--warning a').attr('href')!, { step: 'publish' }, '.step-bar')
  expect((await portal.visit('/tin/1-hop-dan')).text('.article__body')).toBe('Tối mai.')
  expect((await minh.visit('/quan-tri/tin/1')).texts('.step-bar button[name=step]')).toEqual(['Gỡ bài'])
})

test('a step that is refused is said on the page on which it was taken, next to the reason that is missing', async () => {
  const portal = await startPortal()
  const [lan, minh] = [await portal.signIn('lan'), await portal.signIn('minh')]
  await lan.submit('/quan-tri/tin/moi', meeting)

  const answer = await readPage(await minh.submit('/quan-tri/tin/1', { step: 'return' }))

  expect([answer.status, answer.heading, answer.text('.step-bar details[open] #reason-loi')]).toEqual([
    422,
    'Họp dân',
    'Mời bạn viết lý do; người viết hoặc người đọc cần biết vì sao.',
  ])
})

test('who would publish what was changed meanwhile reads first what was changed', async () => {
  const portal = await startPortal()
  const [lan, minh] = [await portal.signIn('lan'), await portal.signIn('minh')]
  await lan.submit('/quan-tri/tin/moi', meeting)
  const { $ } = await minh.visit('/quan-tri/tin/1')
  const held = Object.fromEntries(
    $('.step-bar')
      .serializeArray()
      .map(({ name, value }) => [name, value]),
  )
  await lan.submit('/quan-tri/tin/1/sua', { body: 'Tối mai.' })

  const body = new URLSearchParams({ ...held, body: held.body!.replaceAll('\n', '\r\n'), step: 'publish' })
  const answer = await readPage(await minh.fetch('/quan-tri/tin/1', { method: 'POST', body }))

  expect([answer.status, answer.text('.error-summary'), answer.texts('.since ins')]).toEqual([
    422,
    expect.stringContaining('Nguyễn Thị Lan vừa lưu bài này lúc 10:00'),
    ['mai'],
  ])
  expect((await portal.visit('/tin/1-hop-dan')).status).toBe(404)
  expect((await minh.submit('/quan-tri/tin/1', { step: 'publish' })).status).toBe(303)
})

test('who may not edit reads why, and whom to ask; the address of the editor leads back there', async () => {
  const portal = await startPortal()
  const health = await portal.given.category('y-te', 'Y tế')
  const school = await portal.given.category('giao-duc', 'Giáo dục')
  const [lan, binh, hoa] = [await portal.signIn('lan'), await portal.signIn('binh'), await portal.signIn('hoa')]
  await portal.given.article({ title: 'Khai giảng', categoryId: school, status: 'draft' })
  await hoa.submit(`/quan-tri/nguoi-dung/${await portal.given.user('binh')}/phu-trach`, { [`chuyen-muc-${health}`]: '1' })

  expect((await lan.visit('/quan-tri/tin/1')).text('.flash--warning')).toBe(
    'Bạn đang xem bài này, không sửa được: bài do người khác viết. Cần sửa thì nhờ: Phạm Thanh Hòa.',
  )
  expect((await binh.visit('/en/quan-tri/tin/1')).text('.flash--warning')).toBe(
    'You can read this article but not change it: you do not look after Giáo dục. To have it changed, ask: Phạm Thanh Hòa.',
  )
  const editing = await lan.fetch('/quan-tri/tin/1/sua')
  expect([editing.status, editing.headers.get('location')]).toEqual([302, '/quan-tri/tin/1'])
})

test('who saves while writing goes on writing, and who takes a step reads what came of it', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  await lan.submit('/quan-tri/tin/moi', { ...meeting, step: 'save' })

  const answers = [
    await lan.submit('/quan-tri/tin/1/sua', { body: 'Tối mai.', step: 'save' }),
    await lan.submit('/quan-tri/tin/1/sua', { step: 'save' }),
    await lan.submit('/quan-tri/tin/1/sua', { step: 'submit' }),
  ]

  expect(answers.map(({ headers }) => headers.get('location'))).toEqual(['/quan-tri/tin/1/sua', '/quan-tri/tin/1/sua', '/quan-tri/tin/1'])
})
