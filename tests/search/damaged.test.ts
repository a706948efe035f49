import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { damageTable } from '../support/damage.ts'
import { startPortal } from '../support/portal.ts'

test('a search in a damaged index is told to come back later, and the desk says what is broken', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'cong-lang-damaged-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const before = await startPortal({ DATA_DIR: dataDir })
  await before.given.article({ title: 'Lịch tiếp công dân' })
  await before.given.user('hoa')
  await before.stop()
  await damageTable(join(dataDir, 'portal.sqlite'), 'search_index_data')
  const portal = await startPortal({ DATA_DIR: dataDir })

  for (const path of ['/tim-kiem?q=lich', '/en/tim-kiem?q=tiep', '/tim-kiem/goi-y?q=lich', '/api/articles?q=lich']) {
    const answer = await portal.fetch(path)
    expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '30'])
    expect([path, await answer.text()]).toEqual([path, expect.not.stringMatching(/SQLITE|malformed/)])
  }

  expect((await portal.fetch('/tin/1-lich-tiep-cong-dan')).status).toBe(200)
  const hoa = await portal.signIn('hoa')
  expect((await hoa.fetch('/quan-tri/tin?q=lich')).status).toBe(503)
  const ready = await (await portal.fetch('/readyz')).json()
  expect(ready).toMatchObject({ status: 'degraded', findings: [{ name: 'database' }] })
  expect((await hoa.visit('/quan-tri')).html).toContain('Cơ sở dữ liệu')
})
