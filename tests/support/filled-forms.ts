import { pdfWith } from './documents.ts'
import type { TestPortal } from './portal.ts'

type Visitor = Awaited<ReturnType<TestPortal['signIn']>>

interface FilledForm {
  path: string
  fields: Record<string, string | File>
  /** Which form of the page it is; the first one unless said otherwise. */
  form?: string
  /** What somebody took longest to write. */
  typed: string
}

const long = 'Cấp nước trở lại từ 17 giờ. '.repeat(200).trim()

/** What people of the newsroom fill in, a form of each kind; `n` makes each its own. The article with the number 1 is there. */
export const filledForms = (n: number): FilledForm[] => [
  { path: '/quan-tri/tin/moi', fields: { title: `Bản mới ${n}`, body: long, step: 'save' }, form: 'form.editor', typed: long },
  { path: '/quan-tri/tin/1/sua', fields: { title: `Bản sửa ${n}`, body: long, step: 'save' }, form: 'form.editor', typed: long },
  {
    path: '/quan-tri/canh-bao/moi',
    fields: { grade: 'danger', title: `Bão số ${n}`, details: 'Ở trong nhà.', ends_at: '2026-11-24T06:00' },
    typed: 'Ở trong nhà.',
  },
  { path: '/quan-tri/trang', fields: { name: 'Xã Núi Thành', short_name: `Núi ${n}` }, form: 'form[enctype]', typed: 'Xã Núi Thành' },
  {
    path: '/quan-tri/tam-ngung',
    fields: { scope: 'site', reason: `thay máy chủ ${n}`, starts_at: '2026-11-23T22:00', ends_at: '2026-11-24T01:30' },
    form: 'form.form',
    typed: `thay máy chủ ${n}`,
  },
  {
    path: '/quan-tri/khan-cap/moi',
    fields: { kind: 'phone', name: `Trực ban ${n}`, phone: '0200 3555 019', address: '' },
    typed: `Trực ban ${n}`,
  },
  { path: '/quan-tri/chuyen-muc/moi', fields: { name: `Kinh tế ${n}` }, typed: `Kinh tế ${n}` },
  {
    path: '/quan-tri/thu-vien/tep',
    fields: { title: `Quyết định ${n}`, file: new File([pdfWith(new Blob([new Uint8Array(300_000).fill(n)]))], 'a.pdf') },
    form: 'form[enctype]',
    typed: `Quyết định ${n}`,
  },
  {
    path: '/quan-tri/thu-vien',
    fields: { alt: `Cổng làng ${n}`, picture: new File([onePixel], `${n}.png`, { type: 'image/png' }) },
    form: 'form[enctype]',
    typed: `Cổng làng ${n}`,
  },
]

const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

/** Keeps what is typed into a new article, as the page does by itself. */
export async function keepTyped(somebody: Visitor, n: number) {
  const _csrf = String((await somebody.visit('/quan-tri/tin/moi')).$('[name=_csrf]').val())
  const body = new URLSearchParams({ title: `Đang viết ${n}`, body: long, version: '1', _csrf })
  const answer = await somebody.fetch('/quan-tri/tin/moi/tu-luu', { method: 'POST', body })
  return { status: answer.status, page: await answer.text() }
}

/** Sends a form as it is shown; what came back as a page. */
export async function send(somebody: Visitor, { path, fields, form }: FilledForm) {
  const answer = await somebody.submit(path, fields, form)
  return { status: answer.status, page: await answer.text() }
}
