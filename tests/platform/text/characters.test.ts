import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { exportCommand } from '#exchange/export.command.ts'
import { repair } from '#platform/text/vietnamese.ts'
import { aFile, runCommand } from '../../support/command.ts'
import { startPortal } from '../../support/portal.ts'
import { readXml } from '../../support/xml.ts'

/** All of Unicode, halves of letters included, a few thousand a piece. */
const unicode = Array.from({ length: 0x110000 / 0x1000 }, (_, n) =>
  Array.from({ length: 0x1000 }, (_, i) => String.fromCodePoint(n * 0x1000 + i)),
)

/** XML 1.0 §2.2 `Char`, without what it discourages. */
const mayStand = (letter: string) => {
  const code = letter.codePointAt(0)!
  if (code < 0x20) return [9, 10, 13].includes(code)
  if ((code >= 0x7f && code <= 0x9f) || (code >= 0xd800 && code <= 0xdfff)) return false
  return !((code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe)
}
const strange = (text: string) => [...text].filter((letter) => !mayStand(letter))
/** Backwards, so that no two halves make a letter. */
const bad = unicode
  .flat()
  .filter((letter) => !mayStand(letter))
  .reverse()

test('what no text may hold is repaired on the way in, and nothing else of what is written is lost', () => {
  for (const letters of unicode) expect(strange(repair(letters.join('a')))).toEqual([])
  for (const kept of ['Đường ẩm ướt', '😀 ký tự 𠀀', 'a\tb\nc', '日本語', '\uE000', '\u{10FFFD}'])
    expect(repair(kept)).toBe(kept.normalize('NFC'))
})

test('what a form sends is repaired, whatever sign it holds', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const held = bad.slice(0, 100).join('') + bad.slice(-40).join('')

  await lan.submit('/quan-tri/tin/moi', { title: `Một${held}tin`, lead: `Lời${held}dẫn`, body: `Nội${held}dung` })

  const { title, lead, body } = await portal.db.selectFrom('articles').selectAll().executeTakeFirstOrThrow()
  expect([title, lead, body].map((text) => text.replaceAll('\uFFFD', ''))).toEqual(['Mộttin', 'Lờidẫn', 'Nộidung'])
})

test('what an old database holds is left out of feeds, site maps, the API and exports, and every letter stays', {
  timeout: 60_000,
}, async () => {
  const portal = await startPortal()
  const title = `Cảnh${bad.join('')}báo 😀`
  await portal.given.article({ title, lead: title, author: title, kind: 'announcement' })
  await portal.given.alert({ title, details: title, area: title })
  await portal.writer.updateTable('site_info').set({ name: title, slogan: title, copyright: title }).execute()

  for (const path of ['/rss.xml', '/atom.xml', '/sitemap.xml', '/so-do-trang', '/feed.json', '/api/articles', '/api/alerts', '/']) {
    const text = await (await portal.fetch(path)).text()
    const raw = path.includes('json') || path.includes('api') ? JSON.stringify(JSON.parse(text)) : text
    expect([path, strange(raw)]).toEqual([path, []])
    expect([path, /\\u(00[01]|d[89a-f]|fff[ef])/i.test(raw)]).toEqual([path, false])
    expect([path, raw.replaceAll('\uFFFD', '').includes('Cảnhbáo 😀')]).toEqual([path, true])
  }
  for (const path of ['/rss.xml', '/atom.xml', '/sitemap.xml']) expect((await readXml(await portal.fetch(path))).status).toBe(200)

  const file = await aFile('all.jsonl')
  await runCommand(portal.portal, exportCommand, [file])
  const line = await readFile(file, 'utf8')
  expect(strange(line)).toEqual([])
  expect(strange(JSON.parse(line).title)).toEqual([])
  expect(JSON.parse(line).title.replaceAll('\uFFFD', '')).toBe('Cảnhbáo 😀')
})
