import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { aFile, runCommand } from '../support/command.ts'
import { type CopiedPortal, copiedPortal } from '../support/copied-portal.ts'
import { readPage } from '../support/html.ts'

/** A field of news as somebody adds it who has read the README: three files. */
const photographer = {
  added: {},
  changed: {
    'src/kinds/news/news.ts': [
      ["import type { Kind } from '#kinds/kind.ts'", "import { line } from '#fields/words.ts'"],
      [
        'fields: {',
        `photographer: {
          ...line({ max: 200 }),
          label: (t) => t.kinds.news.photographer,
          hint: () => '', place: 'byline', restored: true, emptied: true, exported: true,
          api: 'item', search: 'body', writing: 'words', onPage: true, listed: false,
        },`,
      ],
    ],
    'src/locales/vi/kinds.ts': [["write: 'Viết tin'", ", photographer: 'Ảnh'"]],
    'src/locales/en/kinds.ts': [["write: 'Write news'", ", photographer: 'Photo'"]],
  } as Record<string, [string, string][]>,
}

const news = { title: 'Lễ hội đình làng', body: 'Sáng nay.', category: 'van-hoa', photographer: 'Trần Nhiếp' }
let code: CopiedPortal
beforeAll(async () => {
  code = await copiedPortal(photographer)
})

async function published() {
  const portal = await code.startPortal()
  await portal.given.category('van-hoa', 'Văn hóa')
  const minh = await portal.signIn('minh')
  await minh.submit('/quan-tri/tin/moi', { ...news, step: 'publish' })
  return { portal, minh, path: '/tin/1-le-hoi-dinh-lang' }
}

test('a field that news was given is asked for, read, compared, found, exported and told by the API', async () => {
  const { portal, minh, path } = await published()
  const file = await aFile('xuat.jsonl')
  const { exportCommand } = await code.load<typeof import('#exchange/export.command.ts')>('src/exchange/export.command.ts')

  await runCommand(portal.portal, exportCommand, [file])
  await minh.submit('/quan-tri/tin/1/sua', { photographer: 'Lê Ảnh', step: 'publish' })

  expect((await portal.visit(path)).texts('.article__footer p')).toContain('Ảnh: Lê Ảnh')
  expect((await minh.visit('/quan-tri/tin/1/ban/2?so-voi=1')).text('main')).toContain('Ảnh')
  expect((await portal.visit('/tim-kiem?q=le+anh')).texts('.hit__title')).toEqual([news.title])
  expect(await (await portal.fetch('/api/articles/1')).json()).toMatchObject({ photographer: 'Lê Ảnh' })
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ photographer: 'Trần Nhiếp' })
})

test('news does not become a kind that has no place for what its field says', async () => {
  const { minh } = await published()

  const page = await readPage(await minh.submit('/quan-tri/tin/1/sua', { kind: 'announcement' }))
  const saved = await minh.submit('/quan-tri/tin/1/sua', { kind: 'announcement', photographer: '' })

  expect([page.status, page.text('#kind-loi')]).toEqual([422, expect.stringContaining('“Ảnh”')])
  expect(page.$('[name=photographer]').val()).toBe('Trần Nhiếp')
  expect(saved.status).toBe(303)
})
