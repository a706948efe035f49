import { expect, test, vi } from 'vitest'
import { words } from '#locales/index.ts'
import { startPortal } from '../support/portal.ts'

vi.setConfig({ testTimeout: 60_000 })

test('of a large text, read in a thread, the domains, the checklist and the search know the same as of a small one', async () => {
  const portal = await startPortal()
  const [lan, minh] = [await portal.signIn('lan'), await portal.signIn('minh')]
  const body = `${'Họp dân ở nhà văn hóa thôn. '.repeat(3000)}\n\n[tại đây](https://la.example) ![](/media/a.webp) sầu riêng`
  const saved = await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Họp dân', body, step: 'submit' }, 'form.editor')
  expect(saved.status).toBe(303)

  const page = await lan.visit('/quan-tri/tin/1')
  for (const said of ['la.example', words.vi.checklist.alt, words.vi.checklist.vagueLinks]) expect(page.text('main')).toContain(said)

  await minh.submit('/quan-tri/tin/1/sua', { step: 'publish' }, 'form.editor')
  expect((await portal.visit('/tim-kiem?q=sầu+riêng')).text('main')).toContain('Họp dân')
  expect((await portal.visit('/tin/1-hop-dan')).text('.article__body')).toContain('sầu riêng')
})
