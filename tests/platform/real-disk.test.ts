import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { words } from '#locales/index.ts'
import { write } from '#platform/database/write.ts'
import { startPortal } from '../support/portal.ts'
import { canMount, smallDisk } from '../support/small-disk.ts'

const long = 'Cấp nước trở lại từ 17 giờ. '.repeat(5000).trim()
const operator = { id: null, name: 'test' }

describe.skipIf(!canMount)('on a disk of its own', () => {
  test('a disk filled to the last byte gives every form back, is said at once, and is forgotten when there is room', async () => {
    const { portal, disk } = await onSmallDisk()
    await portal.given.article({ title: 'Lịch tiếp công dân' })
    const hoa = await portal.signIn('hoa')
    disk.fill()

    for (const [path, fields, form, shown] of [
      ['/quan-tri/tin/moi', { title: 'Bản mới', body: long, step: 'save' }, 'form.editor', long],
      ['/quan-tri/tin/1', { title: 'Bản sửa', body: long, step: 'save' }, 'form.editor', long],
      ['/quan-tri/chuyen-muc/moi', { name: 'Kinh tế' }, undefined, 'Kinh tế'],
    ] as const) {
      const page = await untilRefused((n) =>
        hoa.submit(path, { ...fields, ...('name' in fields && { name: `${fields.name} ${n}` }) }, form),
      )
      expect(page).toContain(words.vi.trouble.diskFull)
      expect(page).toContain(shown)
    }
    const ready = await portal.fetch('/readyz')
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({
      status: 'degraded',
      findings: expect.arrayContaining([expect.objectContaining({ name: 'writing' })]),
    })
    const desk = await hoa.fetch('/quan-tri')
    expect(desk.status).toBe(200)
    expect(await desk.text()).toMatch(/Không lưu được dữ liệu \((SQLITE_FULL|ENOSPC)\)/)
    expect((await portal.fetch('/tin/1-lich-tiep-cong-dan')).status).toBe(200)

    disk.empty()
    expect((await hoa.submit('/quan-tri/tin/moi', { title: 'Bản mới', body: long, step: 'save' }, 'form.editor')).status).toBe(303)
    expect((await portal.fetch('/readyz')).status).toBe(200)
  }, 60_000)

  test('on a full disk what is kept while typing and a file say so, and the newsroom can still be read', async () => {
    const { portal, disk } = await onSmallDisk()
    const hoa = await portal.signIn('hoa')
    disk.fill()

    const fields = { title: 'Đang viết', body: long, version: '1' }
    const _csrf = String((await hoa.visit('/quan-tri/tin/moi')).$('[name=_csrf]').val())
    const keep = () => hoa.fetch('/quan-tri/tin/moi/tu-luu', { method: 'POST', body: new URLSearchParams({ ...fields, _csrf }) })
    expect(await untilRefused(keep, 200)).toContain('Đang viết')
    const file = new File(['%PDF-1.4\n', new Uint8Array(200_000)], 'a.pdf')
    const sent = await hoa.submit('/quan-tri/thu-vien/tep', { title: 'Quyết định 12', file }, 'form[enctype]')
    expect(sent.status).toBe(422)
    expect(await sent.text()).toContain('Quyết định 12')
    for (const path of ['/quan-tri', '/quan-tri/tin', '/quan-tri/nhat-ky']) expect((await hoa.fetch(path)).status).toBe(200)
  }, 60_000)
})

test('a transaction that SQLite ends itself fails with what ended it, and nothing after it is saved', async () => {
  const { portal } = await startPortal()
  const ended = write(portal, operator, async (tx) => {
    await sql`insert into categories (slug, name, description, position) values ('a', 'a', '', 1)`.execute(tx)
    await sql`insert or rollback into categories (slug, name, description, position) values ('a', 'b', '', 2)`
      .execute(tx)
      .catch(() => undefined)
    await sql`insert into categories (slug, name, description, position) values ('c', 'c', '', 3)`.execute(tx)
  })

  await expect(ended).rejects.toMatchObject({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) })
  expect(await portal.db.selectFrom('categories').selectAll().execute()).toEqual([])
  await write(portal, operator, async (tx) => {
    await sql`insert into categories (slug, name, description, position) values ('d', 'd', '', 4)`.execute(tx)
  })
  expect(await portal.db.selectFrom('categories').select('slug').execute()).toEqual([{ slug: 'd' }])
})

async function onSmallDisk() {
  const disk = smallDisk(12)
  const portal = await startPortal({ DATA_DIR: disk.folder })
  return { portal, disk }
}

/** What the journal has room for is still saved. */
async function untilRefused(send: (n: number) => Promise<Response>, saved = 303): Promise<string> {
  for (let n = 0; n < 100; n++) {
    const answer = await send(n)
    if (answer.status !== saved) {
      expect(answer.status).toBe(507)
      return answer.text()
    }
  }
  throw new Error('The disk took everything')
}
