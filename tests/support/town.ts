import sharp from 'sharp'
import { addPicture } from '#media/media.actions.ts'
import { write } from '#platform/database/write.ts'
import { startPortal, type TestPortal } from './portal.ts'

const body = `
## Những việc đã làm

Số liệu nêu tại [Báo cáo số 318/BC-UBND](https://example.vn/bao-cao), *không kể* hồ sơ đất đai.

| Lĩnh vực | Tiếp nhận | Nộp trực tuyến | Tỷ lệ nộp trực tuyến trên tổng số hồ sơ |
|---|---:|---:|---:|
| Chứng thực | 4.108 | 3.402 | 82,81% |

> Gần dân, rõ việc, đúng hẹn.

1. Một cửa
   - Nộp ở xã
   - Nộp trực tuyến
2. Liên thông
`

/** Public pages of every sort, and what each is. */
export const publicPages = {
  home: '/',
  'home in English': '/en',
  news: '/tin-tuc?trang=2',
  'a category': '/tin-tuc/y-te',
  'an empty category': '/tin-tuc/giao-duc',
  announcements: '/thong-bao',
  'in an emergency': '/khan-cap',
  alerts: '/canh-bao',
  'an alert': '/canh-bao/1',
  'an article': '/tin/1-tam-tram-ho-so',
  'an article in English': '/en/tin/1-tam-tram-ho-so',
  'a search': '/tim-kiem?q=h%E1%BB%93+s%C6%A1',
  'a search with filters': '/tim-kiem?q=h%E1%BB%93+s%C6%A1&loai=tin-tuc&tu=2019-01-01&den=2099-12-31&sap-xep=%3F&trang=9',
  'a search whose filters leave nothing': '/en/tim-kiem?q=h%E1%BB%93+s%C6%A1&den=1999-12-31',
  'a search that finds nothing': '/tim-kiem?q=xyzzy',
  'the site map': '/so-do-trang',
  'a page that is not there': '/khong-co',
  'a withdrawn article': '/tin/2-nham',
}

/** Pages of the newsroom of every sort, as an administrator sees them. */
export const newsroomPages = {
  'the desk': '/quan-tri',
  'the list of articles': '/quan-tri/tin',
  'a filter that finds nothing': '/quan-tri/tin?q=xyzzy',
  'a new article': '/quan-tri/tin/moi',
  'an article': '/quan-tri/tin/1',
  'an article being written, in English': '/en/quan-tri/tin/1/sua',
  alerts: '/quan-tri/canh-bao',
  'a new alert': '/quan-tri/canh-bao/moi',
  'an alert': '/quan-tri/canh-bao/1',
  'the emergency page': '/quan-tri/khan-cap',
  'a drill': '/quan-tri/khan-cap/dien-tap',
  'a new contact': '/quan-tri/khan-cap/moi',
  'the media library': '/quan-tri/thu-vien',
  categories: '/quan-tri/chuyen-muc',
  'a new category': '/quan-tri/chuyen-muc/moi',
  links: '/quan-tri/lien-ket',
  'planned outages': '/quan-tri/tam-ngung',
  'injected code': '/quan-tri/toan-ven',
  'outside domains': '/quan-tri/ten-mien',
  'site information': '/quan-tri/trang',
  'first steps': '/quan-tri/bat-dau',
  search: '/quan-tri/tim-kiem',
  'a new abbreviation': '/quan-tri/tim-kiem/moi',
  'an abbreviation': '/quan-tri/tim-kiem/1',
  users: '/quan-tri/nguoi-dung',
  'a new user': '/quan-tri/nguoi-dung/moi',
  approval: '/quan-tri/duyet-bai',
  'the calendar': '/quan-tri/lich',
  'the order of the home page': '/quan-tri/trang-chu',
  'links for previews': '/quan-tri/tin/1/chia-se',
  'what somebody looks after': '/quan-tri/nguoi-dung/1/phu-trach',
  'the audit log': '/quan-tri/nhat-ky',
  'my password': '/quan-tri/mat-khau',
  'my sessions': '/quan-tri/phien',
  'my second factor': '/quan-tri/xac-thuc',
  'rules for signing in': '/quan-tri/quy-tac',
  'the safety of an account': '/quan-tri/nguoi-dung/1/an-toan',
  'what is not there': '/quan-tri/tin/9999',
}

/** A portal with something of everything that readers meet. */
export async function startTown(): Promise<TestPortal> {
  const portal = await startPortal()
  const { given } = portal
  await given.user('lan')
  const categoryId = await given.category('y-te', 'Y tế')
  await given.category('giao-duc', 'Giáo dục')
  const coverId = await drawCover(portal)
  await given.article({ title: 'Tám trăm hồ sơ', lead: 'Đúng hẹn cả.', body, categoryId, coverId, author: 'Khánh Vi', source: 'Báo Làng' })
  await given.article({ title: 'Nhầm', status: 'withdrawn', reason: 'Số liệu chưa được kiểm tra' })
  for (let n = 1; n <= 24; n++) await given.article({ title: `Tin số ${n}`, lead: 'Tóm tắt.', categoryId, coverId: n % 2 ? coverId : null })
  await given.article({ title: `Xem https://${'rat-dai'.repeat(30)}.vn`, categoryId })
  await given.article({ kind: 'announcement', title: 'Khẩn: bão số 12', pinned: true })
  await given.article({ kind: 'announcement', title: 'Lịch tiêm chủng', expiresAt: '2026-12-24T00:00:00.000Z' })
  for (const grade of ['information', 'warning', 'danger'] as const)
    await given.alert({ grade, details: 'Mang theo đèn pin.\nGọi 0200.', area: 'thôn 1' })
  await describeTown(portal)
  return portal
}

const drawCover = async (portal: TestPortal) => {
  const picture = await sharp({ create: { width: 1000, height: 560, channels: 3, background: '#2a6f4e' } })
    .png()
    .toBuffer()
  return (await addPicture(portal.portal, { id: null, name: 'test' }, picture, { fileName: 'ho-so.png', alt: 'Quầy một cửa' })).id
}

const describeTown = (portal: TestPortal) =>
  write(portal.portal, { id: null, name: 'test' }, async (tx, record) => {
    record({ action: 'test.town' })
    await tx
      .updateTable('site_info')
      .set({
        name: 'Ủy ban nhân dân xã Ngân Khê',
        short_name: 'Xã Ngân Khê',
        parent: 'Ủy ban nhân dân tỉnh Hải Lam',
        sample_fields: 'name',
      })
      .set({ address: 'Số 18 đường Bến Thóc', phone: '0200.3555.018', email: 'vanphong@ngankhe.example', responsible: 'Ông Diễn' })
      .execute()
    const link = { group_name: 'Cơ quan', title: 'Cổng Chính phủ', url: 'https://chinhphu.vn' }
    await tx
      .insertInto('links')
      .values([link, { ...link, title: 'Công báo' }].map((values, position) => ({ ...values, position })))
      .execute()
  })
