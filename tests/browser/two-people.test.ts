import type { Page } from 'playwright-core'
import { expect, vi } from 'vitest'
import { browserTest, launchOwn, openPage } from '../support/browser.ts'
import { testPassword } from '../support/given.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

vi.setConfig({ testTimeout: 600_000 })

/** How often; the promise is twenty of twenty, and ten browsers killed. */
const rounds = Number(process.env.ROUNDS ?? 1)
const kills = Number(process.env.KILLS ?? 1)

browserTest('two browsers edit one article in different paragraphs, and both texts are there', async () => {
  const portal = await startPortal()
  const id = await portal.given.article({ title: 'Bài chung', kind: 'announcement', body: 'Đầu.\n\nGiữa.\n\nCuối.', status: 'draft' })
  const binh = await open(portal, 'binh', id)
  const minh = await open(portal, 'minh', id)
  await binh.reload()
  expect(await binh.textContent('[data-present]')).toContain('Lê Quang Minh cũng đang mở bài này')

  for (let round = 1; round <= rounds; round++) {
    await Promise.all([binh.reload(), minh.reload()])
    await Promise.all([typeAtEnd(binh, 'p:first-child', ` Bình ${round}.`), typeAtEnd(minh, 'p:last-child', ` Minh ${round}.`)])
    await Promise.all([save(binh), save(minh)])
    const { body } = await portal.db.selectFrom('articles').select('body').where('id', '=', id).executeTakeFirstOrThrow()
    expect([round, body.includes(` Bình ${round}.`), body.includes(` Minh ${round}.`)]).toEqual([round, true, true])
  }
})

browserTest('a browser that is killed while somebody types loses five seconds at most', async () => {
  const portal = await startPortal()
  const id = await portal.given.article({ title: 'Bài viết', body: 'Đầu.', status: 'draft' })
  await portal.given.user('hoa')
  const lost: number[] = []

  for (let kill = 1; kill <= kills; kill++) {
    const { page, die } = await launchOwn(`${portal.url}/quan-tri/tin/${id}/sua`)
    await signIn(page, 'hoa')
    await page.waitForSelector('.rich__toggle')
    await page.click('.ProseMirror p')
    await page.keyboard.press('Control+End')
    const typedAt: number[] = []
    const until = Date.now() + 4_800 + 700 * kill
    while (Date.now() < until) {
      await page.keyboard.type(` ${kill}.${typedAt.length}!`)
      typedAt.push(performance.now())
    }
    die()

    const kept = await portal.db.selectFrom('autosaves').select('fields').where('article_id', '=', id).executeTakeFirstOrThrow()
    const last = [...JSON.parse(kept.fields).body.matchAll(new RegExp(` ${kill}\\.(\\d+)!`, 'g'))].at(-1)?.[1]
    lost.push((typedAt.at(-1)! - typedAt[Number(last)]!) / 1000)
  }

  if (kills > 1) console.log('seconds lost:', lost.map((seconds) => seconds.toFixed(1)).join(' '))
  expect(lost.filter((seconds) => !(seconds <= 5))).toEqual([])
})

async function open(portal: TestPortal, name: 'binh' | 'minh', id: number): Promise<Page> {
  await portal.given.user(name)
  const { page } = await openPage(`${portal.url}/quan-tri/tin/${id}/sua`)
  await signIn(page, name)
  await page.waitForSelector('.rich__toggle')
  return page
}

async function signIn(page: Page, name: string) {
  await page.fill('[name=username]', name)
  await page.fill('[name=password]', testPassword)
  await page.click('form[method=post] button')
}

async function typeAtEnd(page: Page, place: string, text: string) {
  await page.click(`.ProseMirror ${place}`)
  await page.keyboard.press('End')
  await page.keyboard.type(text)
}

async function save(page: Page) {
  await page.click('button[value=save]')
  await page.waitForFunction(() =>
    [...document.querySelectorAll('main > .flash, [data-autosaved]')].some(({ textContent }) => /Đã lưu/.test(textContent ?? '')),
  )
  await page.waitForSelector('.rich__toggle')
}
