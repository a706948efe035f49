import { expect, test } from 'vitest'
import { forgetSessions } from '../../src/platform/http/forms/session.ts'
import { startPortal } from '../support/portal.ts'

test('nobody sends files without having signed in', async () => {
  const portal = await startPortal()
  const body = new FormData()
  body.append('logo', new Blob([new Uint8Array(31 * 1024 * 1024)]), 'logo.png')

  const answer = await portal.visitor().fetch('/quan-tri/trang', { method: 'POST', body })

  expect(answer.status).toBe(413)
})

test('sessions that have run out are taken away', async () => {
  const portal = await startPortal()
  await portal.signIn('lan')
  const count = () => portal.db.selectFrom('sessions').select('id').execute()
  expect(await count()).toHaveLength(1)

  portal.clock.time = new Date(portal.clock.time.getTime() + 31 * 60_000)
  await forgetSessions(portal.portal)

  expect(await count()).toEqual([])
})

test('no page of ours is made to link to another host', async () => {
  const portal = await startPortal()

  for (const path of ['/en//example.com/x', '//example.com/x']) {
    const page = await portal.visit(path)
    const links = page
      .$('a')
      .map((_, link) => page.$(link).attr('href'))
      .get()
    expect({ path, away: links.filter((href) => href.startsWith('//')) }).toEqual({ path, away: [] })
  }
})
