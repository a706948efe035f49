import type { Cheerio, CheerioAPI } from 'cheerio'
import type { Element } from 'domhandler'
import sharp from 'sharp'
import { pdfOf } from './documents.ts'
import type { TestPortal } from './portal.ts'
import { paragraph, wordOf } from './word.ts'

type Visitor = Awaited<ReturnType<TestPortal['signIn']>>

/** A form as a page shows it, pressed with one of its buttons. */
export interface ShownForm {
  page: string
  action: string
  multipart: boolean
  fields: Record<string, string>
  files: string[]
}

/** Every form of a page that is posted, once for each of its buttons. */
export async function formsOf(visitor: Visitor, page: string): Promise<ShownForm[]> {
  const { $, status } = await visitor.visit(page)
  if (status !== 200) return []
  return $('form[method=post]')
    .toArray()
    .flatMap((form) => buttonsOf($, $(form)).map((button) => shown($, $(form), page, button)))
}

function shown($: CheerioAPI, form: Cheerio<Element>, page: string, button: Record<string, string>): ShownForm {
  const held = Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value]))
  const names = form.find('input:not([type=submit]), select, textarea').toArray()
  const files = names.filter((field) => $(field).attr('type') === 'file').map((field) => $(field).attr('name')!)
  const typed = names.filter((field) => !['file', 'hidden', 'checkbox', 'radio'].includes($(field).attr('type') ?? ''))
  const blank = Object.fromEntries(typed.map((field) => [$(field).attr('name')!, '']))
  const multipart = form.attr('enctype') === 'multipart/form-data'
  return { page, action: form.attr('action') ?? page, multipart, fields: { ...blank, ...held, ...button }, files }
}

function buttonsOf($: CheerioAPI, form: Cheerio<Element>): Record<string, string>[] {
  const buttons = form.find('button[name]:not([formaction])').toArray()
  return buttons.length > 0 ? buttons.map((button) => ({ [$(button).attr('name')!]: $(button).attr('value') ?? '' })) : [{}]
}

/** What somebody would type, different for each `n`. */
const typing: Record<string, (n: number) => string> = {
  title: (n) => `Mục số ${n}`,
  name: (n) => `Tên số ${n}`,
  slug: (n) => `muc-so-${n}`,
  body: (n) => `Nội dung số ${n}.`,
  url: (n) => `https://muc${n}.gov.vn/`,
  group: () => 'Cơ quan',
  phone: () => '0236 3123 456',
  short: (n) => `VT${n}`,
  long: (n) => `viết tắt số ${n}`,
  username: (n) => `nguoi-${n}`,
  full_name: (n) => `Nguyễn Văn ${n}`,
  password: () => 'mua-he-tren-song-han-xanh',
  reason: (n) => `Nâng cấp lần ${n}`,
  starts_at: () => '2026-11-25T01:00',
  ends_at: () => '2026-11-25T02:00',
  alt: (n) => `Ảnh số ${n}`,
  host: (n) => `muc${n}.example.vn`,
  hosts: (n) => `muc${n}.example.vn`,
}

/** The form filled in, as it would be sent. `multipart`: also where it has no files. */
export async function filled(form: ShownForm, n: number, multipart = form.multipart): Promise<RequestInit & { method: string }> {
  const said = Object.entries(form.fields).map(([name, held]) => [name, typedIn(name, held, n)] as const)
  if (!multipart) return { method: 'POST', body: new URLSearchParams(said.map(([name, value]) => [name, value])) }
  const body = new FormData()
  for (const [name, value] of said) body.set(name, value)
  for (const name of form.files) body.set(name, await fileFor(name, n))
  return { method: 'POST', body }
}

/** Dates are as the form proposes them, where it does. */
function typedIn(name: string, held: string, n: number): string {
  const keeps = held !== '' && /_at$|^full_name$/.test(name)
  return keeps || !Object.hasOwn(typing, name) ? held : typing[name]!(n)
}

async function fileFor(name: string, n: number): Promise<File> {
  if (name === 'word')
    return new File([new Uint8Array(wordOf({ body: paragraph(`Bài số ${n}`) + paragraph('Nội dung.') }))], `bai-${n}.docx`)
  if (name === 'file') return new File([new Uint8Array(pdfOf(`Van ban so ${n}`))], `van-ban-${n}.pdf`)
  const picture = sharp({ create: { width: 20 + n, height: 20, channels: 3, background: '#2a6f4e' } }).png()
  return new File([new Uint8Array(await picture.toBuffer())], `anh-${n}.png`)
}
