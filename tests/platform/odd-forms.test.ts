import { expect, test } from 'vitest'
import { rightTo } from '../../src/users/rights.ts'
import { newsroomAddresses } from '../support/newsroom-addresses.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

type Visitor = Awaited<ReturnType<TestPortal['signIn']>>

const odd: Record<string, (names: string[]) => string> = {
  'every field twice': (names) => names.flatMap((name) => [`${name}=a`, `${name}=b`]).join('&'),
  'every field as an array': (names) => names.map((name) => `${name}[]=a&${name}[x]=b`).join('&'),
  prototypes: () => '__proto__=1&__proto__[x]=1&constructor=1&constructor[prototype][x]=1&hasOwnProperty=1&toString=1',
  'bytes that are no UTF-8': (names) => names.map((name) => `${name}=%ff%fe%c3%28`).join('&'),
  'control characters and half letters': (names) => names.map((name) => `${name}=%00%0d%0a%ed%a0%80%e2%80%ae`).join('&'),
  'headers and scripts': (names) => names.map((name) => `${name}=%0d%0aSet-Cookie: x=1%0d%0a<script>alert(1)</script>`).join('&'),
  'long texts': (names) => names.map((name) => `${name}=${'ạ'.repeat(100_000 / names.length)}`).join('&'),
  'names of what every object has': (names) => names.map((name) => `${name}=__proto__`).join('&'),
  'a megabyte': (names) => names.map((name, i) => `${name}=${'a'.repeat(i ? 1 : 1_000_000)}`).join('&'),
  nothing: () => '',
}

test('no form of the newsroom comes to grief over what nobody would type', { timeout: 120_000 }, async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  await portal.given.category('kinh-te')
  await portal.given.article()
  const addresses = (await newsroomAddresses(portal.portal)).filter(({ path }) => path !== '/dang-xuat')
  const names = await fieldNames(hoa, addresses)
  expect(names).toEqual(expect.arrayContaining(['title', 'username', 'web_search_url', 'slug']))
  const token = String((await hoa.visit('/quan-tri/khong-co')).$('[name=_csrf]').val())

  for (const [what, body] of Object.entries(odd))
    for (const { path } of addresses.filter(({ method, path }) => method === 'POST' && path !== '/dang-nhap')) {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const before = await everything(portal)
      const answer = await hoa.fetch(`/quan-tri${path}`, { method: 'POST', headers, body: `_csrf=${token}&${body(names)}` })
      const text = await answer.text()
      if (answer.status >= 400)
        expect({ what, path, changed: (await everything(portal)) !== before }).toEqual({ what, path, changed: false })
      expect([what, path, answer.status]).toEqual([what, path, expect.toSatisfy((status: number) => status < 500 && status !== 403)])
      expect([answer.headers.getSetCookie().join().includes('x=1'), /<script>alert|\n\s+at .*\(/.test(text)]).toEqual([false, false])
    }
})

test('no form before signing in comes to grief, and none of them changes anything', { timeout: 120_000 }, async () => {
  const portal = await startPortal()
  await portal.given.user('hoa')
  const stranger = portal.visitor()
  const token = String((await stranger.visit('/quan-tri/dang-nhap')).$('[name=_csrf]').val())
  const open = (await newsroomAddresses(portal.portal)).filter(({ path, method }) => method === 'POST' && rightTo(path)?.who === 'anyone')
  expect(open.map(({ path }) => path)).toEqual(expect.arrayContaining(['/dang-nhap', '/dang-nhap/ma', '/thiet-lap']))
  const names = ['username', 'password', 'code', 'kept', 've', 'ma', 'fullName', 'full_name']
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const before = await everything(portal)

  for (const [what, body] of Object.entries(odd))
    for (const { path } of open) {
      const answer = await stranger.fetch(`/quan-tri${path}`, { method: 'POST', headers, body: `_csrf=${token}&${body(names)}` })
      const text = await answer.text()
      expect([what, path, answer.status < 500, /<script>alert|\n\s+at .*\(/.test(text)]).toEqual([what, path, true, false])
    }
  expect(await everything(portal)).toBe(before)
})

const strangeFiles = {
  'text in the place of files': 'a',
  'a name that is a path': '../../../etc/passwd\0.jpg',
  'a name that is no UTF-8': '\xff\xfe\xc3(.pdf',
  'a name with a header': 'a.docx"; x="\\r\\nSet-Cookie: x=1',
}

test('no form comes to grief over files where none belong, or that are none', { timeout: 120_000 }, async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  const addresses = (await newsroomAddresses(portal.portal)).filter(({ path }) => path !== '/dang-xuat' && path !== '/dang-nhap')
  const names = await fieldNames(hoa, addresses)
  expect(names).toEqual(expect.arrayContaining(['picture', 'file', 'word']))
  const token = String((await hoa.visit('/quan-tri/khong-co')).$('[name=_csrf]').val())
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }

  for (const [what, name] of Object.entries(strangeFiles))
    for (const { path } of addresses.filter(({ method }) => method === 'POST')) {
      const files = names
        .slice(0, 15)
        .concat('picture', 'file', 'word')
        .map((field) => part(`name="${field}"; filename="${name}"`, `\xff\xd8${name}`))
      for (const end of ['--x--\r\n', '']) {
        const body = Buffer.from(part('name="_csrf"', token) + files.join('') + end, 'latin1')
        const answer = await hoa.fetch(`/quan-tri${path}`, { method: 'POST', headers, body })
        const text = await answer.text()
        expect([what, path, answer.status < 500, /\n\s+at .*\(/.test(text)]).toEqual([what, path, true, false])
      }
    }
  const kept = [await portal.db.selectFrom('media').selectAll().execute(), await portal.db.selectFrom('attachments').selectAll().execute()]
  expect(kept).toEqual([[], []])
})

const part = (disposition: string, content: string) => `--x\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`

test('no address of the newsroom comes to grief over an odd query', { timeout: 120_000 }, async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  await portal.given.article()
  const addresses = (await newsroomAddresses(portal.portal)).filter(({ method }) => method === 'GET')
  const names = await queryNames(hoa, addresses)
  expect(names).toEqual(expect.arrayContaining(['q', 'trang', 'trang-thai']))

  for (const { path } of addresses)
    for (const query of ['%', ...oddValues.map((value) => names.map((name) => `${name}${value}`).join('&'))]) {
      const answer = await hoa.fetch(`/quan-tri${path}?${query}`)
      const text = await answer.text()
      const shown = query.slice(0, 60)
      expect([path, shown, answer.status >= 500]).toEqual([path, shown, false])
      expect([path, shown, /<script>alert|\n\s+at .*\(/.test(text), answer.headers.getSetCookie().join().includes('x=1')]).toEqual([
        ...[path, shown, false, false],
      ])
    }
})

const oddValues = [
  '=1&trang=2',
  '[]=1',
  '[x]=1',
  '[__proto__]=1',
  '=__proto__',
  '=%ff%fe',
  '=%00%0d%0aSet-Cookie:x=1',
  '=-1',
  '=1e999',
  '=99999999999999999999',
  '=2026-02-31',
  "=' or 1=1 --",
  '=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
  '=(((%22%22%22* NEAR/ - OR AND NOT ^',
]

/** Of every list, filter and link that a page of the newsroom shows. */
async function queryNames(hoa: Visitor, addresses: { path: string }[]) {
  const names = new Set(['__proto__', 'trang', 've', 'ma'])
  for (const { path } of addresses) {
    const { $ } = await hoa.visit(`/quan-tri${path}`)
    $('form:not([method=post]) [name]').each((_i, element) => void names.add($(element).attr('name') ?? ''))
    $('a[href*="?"]').each((_i, element) => {
      for (const name of new URL($(element).attr('href') ?? '', portalUrl).searchParams.keys()) names.add(name)
    })
  }
  return [...names].filter(Boolean)
}

const portalUrl = 'http://localhost'

/** What the database holds, but for what every request may touch: nothing of it is half written when a form is refused. */
async function everything({ db }: TestPortal): Promise<string> {
  const rows = await Promise.all(lasting.map((table) => db.selectFrom(table).selectAll().execute()))
  return JSON.stringify(rows)
}

const lasting = [
  'articles',
  'article_revisions',
  'categories',
  'links',
  'site_info',
  'users',
  'second_factors',
  'media',
  'sign_in_rules',
] as const

async function fieldNames(hoa: Visitor, addresses: { path: string; method: string }[]) {
  const names = new Set<string>(['username'])
  for (const { path } of addresses.filter(({ method }) => method === 'GET')) {
    const { $ } = await hoa.visit(`/quan-tri${path}`)
    $('form[method=post] [name]').each((_i, element) => void names.add($(element).attr('name') ?? ''))
  }
  names.delete('_csrf')
  return [...names]
}
