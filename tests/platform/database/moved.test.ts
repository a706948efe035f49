import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPage } from '../../support/html.ts'
import { startPortal } from '../../support/portal.ts'

test.each([
  ['deleted', (file: string) => rm(file)],
  ['moved', (file: string) => rename(file, `${file}.old`)],
])('nothing is acknowledged that goes into a database file that was %s meanwhile; readers read on', async (_, spoil) => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Tin' })
  const minh = await portal.signIn('minh')
  const form = await minh.visit('/quan-tri/canh-bao/moi')
  const body = new URLSearchParams({
    _csrf: String(form.$('[name=_csrf]').val()),
    ...{ grade: 'warning', title: 'Bão số 12', ends_at: '2026-11-24T06:00', step: 'publish' },
  })

  await spoil(join(portal.config.dataDir, 'portal.sqlite'))

  const page = await readPage(await minh.fetch('/quan-tri/canh-bao/moi', { method: 'POST', body }))
  expect([page.status, (await portal.visit('/tin/1-tin')).status]).toEqual([503, 200])
})
