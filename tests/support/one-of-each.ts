import sharp from 'sharp'
import { pdfOf } from './documents.ts'
import { startPortal, type TestPortal } from './portal.ts'

type Visitor = Awaited<ReturnType<TestPortal['signIn']>>

/** A picture of its own for each `n`. */
export async function photo(n: number): Promise<File> {
  const picture = sharp({ create: { width: 20 + n, height: 20, channels: 3, background: '#2a6f4e' } }).png()
  return new File([new Uint8Array(await picture.toBuffer())], `anh-${n}.png`)
}

/** A PDF of its own for each `n`. */
export const paper = (n: number): File => new File([new Uint8Array(pdfOf(`Van ban so ${n}`))], `van-ban-${n}.pdf`)

/**
 * A portal with one of each thing of the newsroom, all of it Lan's where a writer can have made it:
 * pictures 1 (a cover), 2 (in texts, with a change that waits) and 3 to 5 (unused), files 1 (in texts), 2 and 3 (unused),
 * articles 1 to 4 (published; 2 with a change that waits), 5 (a draft), 6 (submitted), 7 (withdrawn), 8 (in the bin), 9 and 10 (at the top of
 * the home page) and 11 (not there), alerts 1 (in force) and 2 (submitted), contacts, links and categories 1 to 3, of which link 3 is the
 * sample's, and an outage of the newsroom. It has been stopped. @returns the folder with its data
 */
export async function oneOfEach(): Promise<string> {
  const portal = await startPortal()
  const by = await portal.given.user('lan')
  for (const name of ['binh', 'minh', 'hoa'] as const) await portal.given.user(name)
  const [lan, hoa] = [await portal.signIn('lan'), await portal.signIn('hoa')]

  for (const slug of ['y-te', 'giao-duc', 'van-hoa']) await portal.given.category(slug)
  for (const n of [1, 2, 3, 4, 5]) await lan.submit('/quan-tri/thu-vien', { picture: await photo(n), alt: `Ảnh ${n}` }, 'form[enctype]')
  for (const n of [1, 2, 3]) await lan.submit('/quan-tri/thu-vien/tep', { file: paper(n), title: `Văn bản ${n}` }, 'form[enctype]')
  const { pictures, files } = await namesIn(portal)

  const body = `Tối nay. ![](/media/${pictures[1]}-22.webp)\n\n[Văn bản](/media/${files[0]}/van-ban-1.pdf)`
  const text = { by, categoryId: 1, body, coverId: 1, lead: 'Tại nhà văn hóa.' }
  for (const n of [1, 2, 3, 4]) await portal.given.article({ ...text, title: `Lịch họp ${n}` })
  for (const status of ['draft', 'submitted', 'withdrawn', 'draft'] as const) await portal.given.article({ ...text, title: status, status })
  for (const n of [9, 10, 11]) await portal.given.article({ ...text, title: `Trang chủ ${n}` })
  await lan.submit('/quan-tri/tin/2/sua', { title: 'Lịch họp đổi', step: 'submit' }, 'form.editor')
  await post(portal, lan, '/tin/8', { step: 'bin' })
  await post(portal, lan, '/thu-vien/2/thay', { picture: await photo(6) })
  await lan.submit('/quan-tri/tin/1/chia-se', {})
  await portal.given.alert()
  await lan.submit('/quan-tri/canh-bao/moi', { title: 'Gió mạnh' })
  for (const bai of ['9', '10']) await post(portal, hoa, '/trang-chu/them', { bai })
  for (const n of [1, 2, 3]) await post(portal, hoa, '/khan-cap/moi', { kind: 'phone', name: `Trực ban ${n}`, phone: '0200 3555 019' })
  for (const n of [1, 2, 3])
    await post(portal, hoa, '/lien-ket/moi', { title: `Cổng ${n}`, url: `https://cong${n}.gov.vn/`, group: `Nhóm ${n}` })
  await portal.writer.updateTable('links').set({ sample: 1 }).where('id', '=', 3).execute()
  await post(portal, hoa, '/tim-kiem/1', { short: 'NVH', long: 'nhà văn hóa' })
  await post(portal, hoa, '/tam-ngung', {
    scope: 'newsroom',
    reason: 'nâng cấp',
    starts_at: '2026-11-25T01:00',
    ends_at: '2026-11-25T02:00',
  })
  await portal.stop()
  return portal.config.dataDir
}

/** What pictures and files are called by, in the order in which they came. */
export async function namesIn({ db }: Pick<TestPortal, 'db'>) {
  const pictures = await db.selectFrom('media').select('hash').orderBy('id').execute()
  const files = await db.selectFrom('attachments').select('hash').orderBy('id').execute()
  return { pictures: pictures.map(({ hash }) => hash), files: files.map(({ hash }) => hash) }
}

/** The same in every form of a session. */
const tokens = new WeakMap<Visitor, string>()

/** Sends a form below `/quan-tri` whether or not its sender was shown one, at the version that is there. */
export async function post({ db }: Pick<TestPortal, 'db'>, visitor: Visitor, path: string, fields: Record<string, string | File>) {
  if (!tokens.has(visitor)) tokens.set(visitor, String((await visitor.visit('/quan-tri/mat-khau')).$('[name=_csrf]').val()))
  const [, list, id] = /^\/(tin|canh-bao)\/(\d+)/.exec(path) ?? []
  const table = list === 'tin' ? 'articles' : 'alerts'
  const row = id && (await db.selectFrom(table).select('version').where('id', '=', Number(id)).executeTakeFirst())
  const all = Object.entries({ _csrf: tokens.get(visitor)!, ...(row ? { version: String(row.version) } : {}), ...fields })
  const body = all.some(([, value]) => typeof value !== 'string') ? new FormData() : new URLSearchParams()
  for (const [name, value] of all) body.set(name, value as string)
  return visitor.fetch(`/quan-tri${path}`, { method: 'POST', body })
}
