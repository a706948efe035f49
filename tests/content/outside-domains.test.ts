import { expect, test } from 'vitest'
import { findDomain } from '#domains/domain.store.ts'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

const body = 'Xem [trang của tỉnh](https://tinh.example/x).'

test('a domain that was never linked to needs a second person; who publishes what another wrote confirms it', async () => {
  const portal = await startPortal()
  await portal.given.category('y-te', 'Y tế')
  const [lan, minh] = [await portal.signIn('lan'), await portal.signIn('minh')]
  const typed = { title: 'Bài', body, category: 'y-te' }

  const own = await minh.submit('/quan-tri/tin/moi', { ...typed, step: 'publish' }, 'form.editor')
  const refused = await readPage(own)
  expect([own.status, refused.$('[name=body]').val()]).toEqual([422, body])
  expect(refused.text('.error-summary')).toContain('cần người thứ hai xem')

  await lan.submit('/quan-tri/tin/moi', { ...typed, step: 'submit' }, 'form.editor')
  expect((await minh.visit('/quan-tri/tin/1')).text('.checklist')).toContain('tinh.example')
  await minh.submit('/quan-tri/tin/1/sua', { step: 'publish' }, 'form.editor')

  expect((await portal.visit('/tin/1-bai')).status).toBe(200)
  expect(await findDomain(portal.db, 'tinh.example')).toMatchObject({ state: 'approved', decidedBy: 'Lê Quang Minh' })
  const again = await minh.submit('/quan-tri/tin/moi', { ...typed, step: 'publish' }, 'form.editor')
  expect(again.status).toBe(303)
})

test('nobody is the second person for a text of their own, not even by the list of domains', async () => {
  const portal = await startPortal()
  await portal.given.category('y-te', 'Y tế')
  const [minh, hoa] = [await portal.signIn('minh'), await portal.signIn('hoa')]
  const typed = { title: 'Bài', body, category: 'y-te' }
  await minh.submit('/quan-tri/ten-mien', { host: 'tinh.example' }, 'form[action$=ten-mien], form.form')

  expect((await findDomain(portal.db, 'tinh.example'))?.state).toBe('approved')
  expect((await minh.submit('/quan-tri/tin/moi', { ...typed, step: 'publish' }, 'form.editor')).status).toBe(422)
  expect((await hoa.submit('/quan-tri/tin/moi', { ...typed, step: 'publish' }, 'form.editor')).status).toBe(303)
  expect((await minh.submit('/quan-tri/tin/moi', { ...typed, step: 'publish' }, 'form.editor')).status).toBe(303)
})

test('a scan among the files stands in the list before publishing', async () => {
  const portal = await startPortal()
  const hash = 'a'.repeat(32)
  const scan = {
    hash,
    kind: 'pdf' as const,
    file_name: 'cv.pdf',
    title: 'Công văn 12',
    bytes: 9,
    search: '',
    created_at: '',
    created_by: null,
  }
  await portal.writer
    .insertInto('attachments')
    .values({ ...scan, scan: 1 })
    .execute()
  await portal.given.article({ title: 'Bài', body: `[Công văn 12](/media/${hash}/cv.pdf)` })
  const minh = await portal.signIn('minh')

  expect((await minh.visit('/quan-tri/tin/1')).text('.checklist')).toContain('“Công văn 12” là bản chụp')
})
