import { expect, test } from 'vitest'
import { newsroomAddresses } from '../support/newsroom-addresses.ts'
import { filled, formsOf, type ShownForm } from '../support/newsroom-forms.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

type Visitor = Awaited<ReturnType<TestPortal['signIn']>>

/** Where what people make stands. */
const things = [
  'articles',
  'alerts',
  'emergency_contacts',
  'links',
  'categories',
  'users',
  'outages',
  'preview_links',
  'media',
  'attachments',
  'search_synonyms',
] as const

const countThings = async ({ db }: TestPortal) => {
  const rows = await Promise.all(
    things.map((table) =>
      db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .execute(),
    ),
  )
  return rows.reduce((sum, [row]) => sum + Number(row?.n), 0)
}

/** Also what a script sends files to. */
const scripted: Record<string, string> = {
  '/quan-tri/thu-vien': '/quan-tri/thu-vien/anh',
  '/quan-tri/thu-vien/tep': '/quan-tri/thu-vien/tep/gui',
}

async function everyForm(portal: TestPortal, hoa: Visitor): Promise<ShownForm[]> {
  const pages = (await newsroomAddresses(portal.portal)).filter(
    ({ method, path }) => method === 'GET' && !/dang-nhap|thiet-lap|csv/.test(path),
  )
  const forms: ShownForm[] = []
  for (const { path } of pages) forms.push(...(await formsOf(hoa, `/quan-tri${path === '/' ? '' : path}`)))
  const uploads = forms
    .filter(({ page, files }) => scripted[page] && files.length > 0)
    .map((form) => ({ ...form, action: scripted[form.page]! }))
  return [...forms, ...uploads].filter(({ action }) => !/dang-xuat|phien$/.test(action))
}

/** The same form from a page that was opened again. */
async function anew(hoa: Visitor, form: ShownForm): Promise<ShownForm> {
  const { $ } = await hoa.visit(form.page)
  const { idempotency_key: _, ...fields } = form.fields
  return { ...form, fields: { ...fields, idempotency_key: String($('[name=idempotency_key]').val()) } }
}

test('whatever form of the newsroom makes something, sent twice it makes one and leads to it', { timeout: 120_000 }, async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  await portal.given.category('kinh-te')
  await portal.given.article()
  await portal.given.alert()
  let n = 0
  let known = await countThings(portal)
  const count = async () => {
    const before = known
    known = await countThings(portal)
    return known - before
  }
  const send = async (form: ShownForm, number: number) => {
    const answer = await hoa.fetch(form.action, await filled(form, number))
    return { made: await count(), status: answer.status, at: answer.headers.get('location'), text: await answer.text() }
  }

  const forms = await everyForm(portal, hoa)
  expect(forms.filter(({ fields }) => !fields.idempotency_key).map(({ page, action }) => [page, action])).toEqual([])
  const making = new Set<string>()
  for (const form of forms) {
    const one = await send(form, ++n)
    const what = [form.action, JSON.stringify({ ...form.fields, _csrf: '', idempotency_key: '' })]
    const again = await send(form, n)
    expect([...what, again.made, again.status, again.at]).toEqual([...what, 0, one.status, one.at])
    if (one.made <= 0 || making.has(form.action)) continue
    making.add(form.action)

    // A Word document brings its pictures the first time.
    const other = await anew(hoa, form)
    const multipart = await filled(other, ++n, true)
    const both = await Promise.all([1, 2].map(() => hoa.fetch(other.action, { ...multipart })))
    expect([...what, await count()]).toEqual([...what, 1])
    expect([...what, ...both.map(({ status }) => status)]).toEqual([...what, one.status, one.status])
    const places = both.map(({ headers }) => headers.get('location'))
    expect([...what, places[0]]).toEqual([...what, places[1]])

    const third = await anew(hoa, form)
    const sent = await send(third, ++n)
    const changed = await send(third, ++n)
    const newer = form.files.length > 0 || Object.keys(form.fields).every((name) => /^(_csrf|idempotency_key|step|version)$/.test(name))
    if (!newer) {
      const shown = changed.at ? await (await hoa.fetch(changed.at)).text() : changed.text
      expect([...what, changed.made, shown.includes(String(n))]).toEqual([...what, 0, true])
    }
    expect([...what, sent.made]).toEqual([...what, 1])
  }
  expect([...making].sort()).toEqual([
    '/quan-tri/canh-bao/moi',
    '/quan-tri/chuyen-muc/moi',
    '/quan-tri/khan-cap/moi',
    '/quan-tri/lien-ket/moi',
    '/quan-tri/nguoi-dung/moi',
    '/quan-tri/tam-ngung',
    '/quan-tri/thu-vien',
    '/quan-tri/thu-vien/anh',
    '/quan-tri/thu-vien/tep',
    '/quan-tri/thu-vien/tep/gui',
    '/quan-tri/tim-kiem/moi',
    '/quan-tri/tin/1/chia-se',
    '/quan-tri/tin/mo-word',
    '/quan-tri/tin/moi',
  ])
})
