import { statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { words } from '#locales/index.ts'
import { write } from '#platform/database/write.ts'
import { damageLastRows } from '../support/damage.ts'
import { filledForms, keepTyped, send } from '../support/filled-forms.ts'
import { newsroomAddresses } from '../support/newsroom-addresses.ts'
import { holdLock } from '../support/other-process.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'
import { canBreakDisks, canMount, failingDisk, smallDisk } from '../support/small-disk.ts'

const readiness = async (portal: TestPortal) => {
  const answer = await portal.fetch('/readyz')
  const { findings = [] } = (await answer.json()) as { findings?: { name: string }[] }
  return [answer.status, findings.map(({ name }) => name).filter((name) => name !== 'disk')]
}
/** Milliseconds until a change gives up waiting for another process. */
const givenUp = 5000
const operator = { id: null, name: 'test' }
const withinASecond = { timeout: 1500, interval: 50 }

describe.skipIf(!canMount)('on a disk of its own', () => {
  test('a disk filled to the last byte gives every form back, is said at once, and is forgotten when there is room', async () => {
    const disk = smallDisk(16)
    const { portal, hoa } = await newsroom(disk.folder)
    disk.fill()

    for (const [i] of filledForms(0).entries()) {
      const { form, status, page } = await untilRefused(async (n) => {
        const form = filledForms(n)[i]!
        return { form, ...(await send(hoa, form)) }
      })
      // A file is named beside its field.
      expect([form.path, status]).toEqual([
        form.path,
        expect.toBeOneOf('file' in form.fields || 'picture' in form.fields ? [422, 507] : [507]),
      ])
      expect([form.path, page]).toEqual([form.path, expect.stringMatching(/ổ đĩa của máy chủ đã đầy|đã hết chỗ chứa/)])
      expect([form.path, page]).toEqual([form.path, expect.stringContaining(form.typed)])
    }
    const kept = await untilRefused((n) => keepTyped(hoa, n))
    expect(kept).toEqual({ status: 507, page: expect.stringContaining('Đang viết') })
    await expect.poll(() => readiness(portal), withinASecond).toEqual([503, expect.arrayContaining(['writing'])])
    expect(await (await hoa.fetch('/quan-tri')).text()).toMatch(/Không lưu được dữ liệu \((SQLITE_FULL|ENOSPC)\)/)
    expect((await portal.fetch('/tin/1-lich-tiep-cong-dan')).status).toBe(200)

    disk.empty()
    await expect.poll(() => readiness(portal), withinASecond).toEqual([200, expect.not.arrayContaining(['writing'])])
    for (const form of filledForms(101)) expect([form.path, (await send(hoa, form)).status]).toEqual([form.path, 303])
  }, 60_000)

  test.skipIf(!canBreakDisks)(
    'a disk that the system makes read-only gives every form back, is said at once, and readers read on',
    async () => {
      const disk = failingDisk(32)
      const { portal, hoa } = await newsroom(disk.folder)
      disk.fail()

      await everyFormComesBack(hoa, 503, words.vi.trouble.cannotSave)

      await expect.poll(() => readiness(portal), withinASecond).toEqual([503, expect.arrayContaining(['writing'])])
      expect(await (await hoa.fetch('/quan-tri')).text()).toContain('Không lưu được dữ liệu')
      for (const path of ['/', '/tin/1-lich-tiep-cong-dan', '/tim-kiem?q=lich']) expect((await portal.fetch(path)).status).toBe(200)
      await portal.stop()
    },
    60_000,
  )
})

test('while another process holds the database no page of the newsroom waits for that, every form comes back, and it goes on when that is killed', async () => {
  const { portal, hoa } = await newsroom()
  // The thread that searches is there.
  await hoa.fetch('/quan-tri/tin/lien-ket?q=lich')
  const other = await holdLock(portal.config.dataDir)

  const pages = (await newsroomAddresses(portal.portal)).filter(({ method }) => method === 'GET').map(({ path }) => `/quan-tri${path}`)
  for (const path of ['/quan-tri/tin/1/sua', ...pages]) {
    const asked = performance.now()
    const { status } = await hoa.fetch(path)
    expect([path, status, performance.now() - asked < givenUp / 2]).toEqual([path, expect.toSatisfy((given) => given < 500), true])
  }
  await everyFormComesBack(hoa, 503, words.vi.trouble.busy)
  await expect.poll(() => readiness(portal), withinASecond).toEqual([503, expect.arrayContaining(['writing'])])
  expect(await (await hoa.fetch('/quan-tri')).text()).toContain('Không lưu được dữ liệu')

  await other.kill()
  await expect.poll(() => readiness(portal), { ...withinASecond, timeout: 3000 }).toEqual([200, expect.not.arrayContaining(['writing'])])
  for (const form of filledForms(102)) expect([form.path, (await send(hoa, form)).status]).toEqual([form.path, 303])
}, 60_000)

test.each([
  ['overwritten', damageLastRows],
  ['cut off', async (file: string) => truncateSync(file, Math.floor(statSync(file).size / 8192 / 2) * 8192)],
])(
  'a database that is %s while it is used is said at once, by pages that fail and by the desk',
  async (_, damage) => {
    const { portal, hoa } = await newsroom()
    await portal.given.manyArticles(300)
    await hoa.fetch('/quan-tri')
    const file = join(portal.config.dataDir, 'portal.sqlite')
    const other = new Sqlite(file)
    other.pragma('wal_checkpoint(truncate)')
    other.close()

    await damage(file)

    const failed: number[] = []
    for (const path of Array.from({ length: 301 }, (_each, n) => `/quan-tri/tin/${n + 1}`)) {
      const { status } = await hoa.fetch(path)
      if (status !== 200) failed.push(status)
      if (failed.length === 3) break
    }
    expect(failed).toEqual([503, 503, 503])
    await expect.poll(() => readiness(portal), withinASecond).toEqual([expect.any(Number), expect.arrayContaining(['database'])])
  },
  30_000,
)

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

/** With an article and an administrator at work. */
async function newsroom(DATA_DIR?: string) {
  const portal = await startPortal(DATA_DIR ? { DATA_DIR } : {})
  await portal.given.article({ title: 'Lịch tiếp công dân' })
  return { portal, hoa: await portal.signIn('hoa') }
}

type Visitor = Awaited<ReturnType<TestPortal['signIn']>>

async function everyFormComesBack(hoa: Visitor, status: number, why: string) {
  for (const form of filledForms(1)) {
    const refused = await send(hoa, form)
    expect([form.path, refused.status]).toEqual([form.path, status])
    expect([form.path, refused.page]).toEqual([form.path, expect.stringContaining(why)])
    expect([form.path, refused.page]).toEqual([form.path, expect.stringContaining(form.typed)])
  }
}

/** What the journal has room for is still saved. */
async function untilRefused<T extends { status: number }>(send: (n: number) => Promise<T>): Promise<T> {
  for (let n = 0; n < 100; n++) {
    const answer = await send(n)
    if (answer.status >= 400) return answer
  }
  throw new Error('The disk took everything')
}
