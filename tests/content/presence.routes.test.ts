import { expect, test } from 'vitest'
import { startPortal } from '../support/portal.ts'

test('two people in one article see each other, and hear of what the other saves', async () => {
  const portal = await startPortal()
  const [lan, binh] = [await portal.signIn('lan'), await portal.signIn('binh')]
  await lan.submit('/quan-tri/tin/moi', { title: 'Họp dân', body: 'Một' })
  const lanForm = await lan.visit('/quan-tri/tin/1/sua')
  expect(lanForm.$('[data-present]').attr('hidden')).toBeDefined()

  const binhForm = await binh.visit('/quan-tri/tin/1/sua')
  expect(binhForm.text('[data-present]')).toContain('Nguyễn Thị Lan cũng đang mở bài này')
  expect((await say(lan, lanForm)).people).toContain('Trần Văn Bình cũng đang mở')

  await binh.submit('/quan-tri/tin/1', { body: 'Hai' })
  expect(await say(lan, lanForm)).toMatchObject({ saved: 'Vừa có bản mới được lưu lúc 10:00.' })

  await say(binh, binhForm, { roi: '1' })
  expect((await say(lan, lanForm)).people).toBe('')
})

test('who closed the browser without a word is forgotten', async () => {
  const portal = await startPortal()
  const [lan, binh] = [await portal.signIn('lan'), await portal.signIn('binh')]
  await lan.submit('/quan-tri/tin/moi', { title: 'Họp dân' })
  await lan.visit('/quan-tri/tin/1/sua')

  portal.clock.time = new Date(portal.clock.time.getTime() + 46_000)

  expect((await binh.visit('/quan-tri/tin/1/sua')).text('[data-present]')).toBe('')
})

type Visitor = Awaited<ReturnType<Awaited<ReturnType<typeof startPortal>>['signIn']>>

/** What an open form says every few seconds. */
async function say(visitor: Visitor, { $ }: Awaited<ReturnType<Visitor['visit']>>, more: Record<string, string> = {}) {
  const form = $('form.editor')
  const body = new URLSearchParams({
    _csrf: String(form.find('[name=_csrf]').val()),
    version: String(form.find('[name=version]').val()),
    ...more,
  })
  const answer = await visitor.fetch(form.attr('data-presence')!, { method: 'POST', body })
  return answer.status === 200 ? answer.json() : {}
}
