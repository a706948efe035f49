import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { steps } from '#content/workflow/workflow.ts'
import type { Role } from '#users/user.ts'
import { forTheFile } from '../support/for-the-file.ts'
import { people, testPassword } from '../support/given.ts'
import { newsroomAddresses } from '../support/newsroom-addresses.ts'
import { namesIn, oneOfEach, paper, photo, post } from '../support/one-of-each.ts'
import { startPortal, type TestPortal, testNow } from '../support/portal.ts'
import { paragraph, wordOf } from '../support/word.ts'

type Who = readonly Role[]
const nobody: Who = []
const editors: Who = ['editor', 'approver', 'admin']
const approvers: Who = ['approver', 'admin']
const admins: Who = ['admin']

const text = { kind: 'news', title: 'Lịch khác', lead: 'Ở chỗ khác.', body: 'Chiều mai.', category: 'y-te', author: 'Lan', cover: '1' }
const alert = { grade: 'danger', title: 'Lũ lên nhanh', details: '', area: '', link: '', ends_at: '2026-11-24T06:00' }
const outage = { scope: 'newsroom', reason: 'nâng cấp', starts_at: '2026-11-25T01:00', ends_at: '2026-11-25T02:00' }
const site = { name: 'Xã Núi Thành', short_name: 'Núi Thành', web_search_url: 'https://www.google.com/search?q={q}' }
const contact = { kind: 'phone', name: 'Trạm y tế', phone: '0200 3555 021' }
const link = { title: 'Cổng khác', url: 'https://khac.gov.vn/', group: 'Nhóm 1' }
const password = { current: testPassword, password: 'mua-he-tren-song-han-xanh' }
const word = () => new File([new Uint8Array(wordOf({ body: paragraph('Lịch họp') + paragraph('Nội dung.') }))], 'lich.docx')

/**
 * Every form of the newsroom, and who changes with it at once what readers see. Whatever `nobody` does waits for somebody who may publish, is
 * shown later, or is nothing that readers see. The numbers are those of `oneOfEach`; what ends much comes last.
 */
const deeds: [path: string, fields: Record<string, unknown>, who: Who][] = [
  ['/tin/moi', { ...text, step: 'save' }, nobody],
  ['/tin/moi', { ...text, step: 'submit' }, nobody],
  ['/tin/moi', { ...text, step: 'publish' }, approvers],
  ['/tin/5', { ...text, step: 'save' }, nobody],
  ['/tin/1', { ...text, step: 'save' }, nobody],
  ['/tin/1', { ...text, step: 'submit' }, nobody],
  ['/tin/1', { ...text, step: 'return', reason: 'Ngày sai.' }, nobody],
  ['/tin/1', { step: 'discard' }, nobody],
  ['/tin/1', { ...text, step: 'publish', change_at: '2026-11-24T06:00' }, nobody],
  ['/tin/1', { step: 'unschedule' }, nobody],
  ['/tin/1', { step: 'review' }, nobody],
  ['/tin/1', { ...text, step: 'urgent' }, nobody],
  ['/tin/1/sua', { ...text, step: 'submit' }, nobody],
  ['/tin/8', { step: 'unbin' }, nobody],
  ['/tin/8', { step: 'bin' }, nobody],
  ['/tin/2', { ...text, title: 'Lịch họp đổi', step: 'publish' }, approvers],
  ['/tin/6/sua', { ...text, title: 'Tin chờ', step: 'publish' }, approvers],
  ['/tin/7', { ...text, title: 'Lại có', step: 'publish' }, approvers],
  ['/tin/3', { ...text, step: 'withdraw', reason: 'Nhầm.' }, approvers],
  ['/tin/3', { step: 'bin' }, nobody],
  ['/tin/xem-truoc', text, nobody],
  ['/tin/1/xem-truoc', text, nobody],
  ['/tin/moi/tu-luu', text, nobody],
  ['/tin/moi/bo-tu-luu', {}, nobody],
  ['/tin/1/tu-luu', text, nobody],
  ['/tin/1/bo-tu-luu', {}, nobody],
  ['/tin/1/dang-mo', {}, nobody],
  ['/tin/1/chia-se', {}, nobody],
  ['/tin/1/chia-se/1/thu-hoi', {}, nobody],
  ['/tin/mo-word', { word }, nobody],
  ['/tin/2/ban/1', {}, nobody],
  ['/tin/2/ban/1/xoa', { scope: 'one', reason: 'Có số điện thoại.' }, nobody],

  ['/thu-vien', { picture: () => photo(11), alt: 'Ảnh mới' }, nobody],
  ['/thu-vien', { picture: () => photo(1), alt: 'Ảnh khác', caption: 'Lời khác', credit: 'Người khác' }, nobody],
  ['/thu-vien/anh', { picture: () => photo(12), alt: 'Ảnh mới' }, nobody],
  ['/thu-vien/3', { alt: 'Ảnh khác' }, nobody],
  ['/thu-vien/3/thay', { picture: () => photo(13) }, nobody],
  ['/thu-vien/1', { alt: 'Bìa khác' }, approvers],
  ['/thu-vien/1/thay', { picture: () => photo(14) }, approvers],
  ['/thu-vien/2/duyet', { proposed: ` ${testNow}` }, approvers],
  ['/thu-vien/2/bo-thay-doi', {}, nobody],
  ['/thu-vien/4/xoa', {}, nobody],
  ['/thu-vien/1/go', { reason: 'Có mặt trẻ em.' }, approvers],

  ['/thu-vien/tep', { file: () => paper(11), title: 'Văn bản mới' }, nobody],
  ['/thu-vien/tep/gui', { file: () => paper(12), title: 'Văn bản mới' }, nobody],
  ['/thu-vien/tep/1', { title: 'Văn bản khác' }, nobody],
  ['/thu-vien/tep/1/thay', { file: () => paper(13) }, approvers],
  ['/thu-vien/tep/3/xoa', {}, nobody],
  ['/thu-vien/tep/1/go', { reason: 'Có số căn cước.' }, approvers],

  // In a storm minutes count: an editor's alert is marked until an approver confirms it.
  ['/canh-bao/moi', alert, editors],
  ['/canh-bao/1', { ...alert, title: 'Bão số 13' }, editors],
  ['/canh-bao/2', { ...alert, title: 'Gió rất mạnh' }, editors],
  ['/canh-bao/1', { step: 'confirm' }, approvers],
  ['/canh-bao/2', { step: 'end' }, editors],

  ['/khan-cap/moi', contact, approvers],
  ['/khan-cap/1', contact, approvers],
  ['/khan-cap/2/thu-tu', { direction: 'down' }, approvers],
  ['/khan-cap/2/xoa', {}, approvers],
  ['/trang-chu/them', { bai: '11' }, approvers],
  ['/trang-chu/thu-tu', { order: '10,9' }, approvers],
  ['/trang-chu/9/thu-tu', { direction: 'up' }, approvers],
  ['/trang-chu/9/bo', {}, approvers],

  ['/chuyen-muc/moi', { name: 'Kinh tế' }, admins],
  ['/chuyen-muc/1', { name: 'Sức khỏe', slug: 'y-te' }, admins],
  ['/chuyen-muc/2/thu-tu', { direction: 'down' }, admins],
  ['/chuyen-muc/3/xoa', {}, admins],
  ['/lien-ket/moi', link, admins],
  ['/lien-ket/1', link, admins],
  ['/lien-ket/2/thu-tu', { direction: 'up' }, nobody],
  ['/lien-ket/nhom/thu-tu', { group: 'Nhóm 2', direction: 'up' }, admins],
  ['/lien-ket/2/xoa', {}, admins],
  ['/trang', site, admins],
  ['/bat-dau', { step: 'emblem', later: '1' }, nobody],
  ['/trang/noi-dung-mau', { sure: '1' }, admins],
  ['/tim-kiem/moi', { short: 'LH', long: 'lịch họp' }, editors],
  ['/tim-kiem/1', { short: 'HN', long: 'trang chủ' }, editors],
  ['/tim-kiem/1/xoa', {}, editors],

  ['/ten-mien', { host: 'bao.example' }, nobody],
  ['/ten-mien/quyet-dinh', { verdict: 'refused', 'ten:bao.example': '1' }, nobody],
  ['/toan-ven/quet', {}, nobody],
  ['/toan-ven/tep', {}, nobody],
  ['/toan-ven/1', { verdict: 'mended' }, nobody],
  ['/nguoi-dung/moi', { username: 'dung', full_name: 'Dũng', role: 'admin', password: password.password }, nobody],
  ['/nguoi-dung/1', { full_name: 'Lan khác', role: 'writer', active: '1' }, nobody],
  ['/nguoi-dung/1/mat-khau', password, nobody],
  ['/nguoi-dung/1/phu-trach', {}, nobody],
  ['/nguoi-dung/1/an-toan', { do: 'wake' }, nobody],
  ['/duyet-bai', {}, nobody],
  ['/quy-tac', {}, nobody],
  ['/sao-luu', {}, nobody],
  ['/xac-thuc', {}, nobody],
  ['/thiet-lap', {}, nobody],
  ['/dang-nhap', { username: 'hoa', password: 'sai' }, nobody],
  ['/dang-nhap/ma', { code: '000000' }, nobody],
  ['/tam-ngung', outage, nobody],
  ['/tam-ngung/1', {}, nobody],
  ['/mat-khau', password, nobody],
  ['/phien', { session: 'others' }, nobody],

  ['/khan-cap/bat-tat', { to: 'on', sure: '1' }, approvers],
  ['/tam-ngung', { ...outage, scope: 'site', starts_at: '2026-11-23T09:00' }, admins],
  ['/dang-xuat', {}, nobody],
]

const town = forTheFile(oneOfEach)

test('every form of the newsroom and every step of an article stands in the table', async () => {
  const { portal } = await startPortal()
  const posted = (await newsroomAddresses(portal)).filter(({ method }) => method === 'POST').map(({ path }) => path)

  const inTable = new Set(deeds.map(([path]) => path.replace(/\d+/g, '1')))
  expect([...inTable].sort()).toEqual([...new Set(posted)].sort())
  expect(steps.map(({ name }) => name).filter((name) => !deeds.some(([, { step }]) => step === name))).toEqual([])
})

test.each(Object.entries(people))(
  '%s changes at once what the table says that readers see, and nothing else',
  async (name, { role }) => {
    const { changed, refused } = await walk(name as keyof typeof people, (_, who) => who.includes(role))

    expect(changed).toEqual(deeds.flatMap(([path, fields, who]) => (who.includes(role) ? [named(path, fields)] : [])))
    if (role === 'admin') expect(refused).toEqual(impossible)
  },
  60_000,
)

test('where nobody approves their own, an approver shows readers nothing of theirs alone but what is urgent, and that is marked', async () => {
  const seenAtOnce = (name: string, who: Who) => name === '/tin/1 urgent' || (who.includes('approver') && !own.has(name))

  const { changed } = await walk('minh', seenAtOnce, { fourEyes: true })

  expect(changed).toEqual(deeds.flatMap(([path, fields, who]) => (seenAtOnce(named(path, fields), who) ? [named(path, fields)] : [])))
}, 60_000)

/** Somebody does all of it, and a reader looks before and after what they should see. */
async function walk(name: keyof typeof people, seenAtOnce: (name: string, who: Who) => boolean, { fourEyes = false } = {}) {
  const portal = await copyOfTown()
  if (fourEyes) await post(portal, await portal.signIn('hoa'), '/duyet-bai', { four_eyes: '1' })
  const somebody = await portal.signIn(name)
  const look = await reader(portal)
  const [changed, refused]: [string[], string[]] = [[], []]
  let done: string[] = []
  const lookAgain = async () => {
    if (done.length > 0 && (await look())) changed.push(done.join(' or '))
    done = []
  }

  for (const [path, fields, who] of deeds) {
    const deed = named(path, fields)
    if (seenAtOnce(deed, who)) await lookAgain()
    const { status } = await post(portal, somebody, path, await madeOf(fields))
    if (status >= 400) refused.push(deed)
    else done.push(deed)
    if (seenAtOnce(deed, who)) await lookAgain()
  }
  await lookAgain()
  return { changed, refused }
}

/** What an approver would do to their own text, or to what live content shows. */
const own = new Set([
  ...['/tin/moi publish', '/tin/2 publish', '/tin/6/sua publish', '/tin/7 publish'],
  ...['/thu-vien/1', '/thu-vien/1/thay', '/thu-vien/tep/1/thay'],
])

/** What even an administrator cannot do here: nothing was published in haste, no file was strange, nobody is asked for a code. */
const impossible = ['/tin/1 review', '/tin/1 urgent', '/toan-ven/1', '/xac-thuc', '/thiet-lap', '/dang-nhap', '/dang-nhap/ma']

const named = (path: string, { step }: Record<string, unknown>) => (step ? `${path} ${step}` : path)

/** Files are made anew for each. */
const madeOf = async (fields: Record<string, unknown>) =>
  Object.fromEntries(
    await Promise.all(Object.entries(fields).map(async ([name, value]) => [name, typeof value === 'function' ? await value() : value])),
  )

async function copyOfTown() {
  const folder = await mkdtemp(join(tmpdir(), 'cong-lang-town-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await cp(town(), folder, { recursive: true })
  return startPortal({ DATA_DIR: folder })
}

const addresses = [
  ...['/', '/en', '/tin-tuc', '/tin-tuc/y-te', '/khan-cap', '/canh-bao', '/so-do-trang', '/rss.xml', '/api/articles', '/api/alerts'],
  ...[1, 2, 3, 6, 7, 9].map((id) => `/tin/${id}`),
  ...['NVH', 'LH', 'HN', 'UBND'].map((words) => `/tim-kiem?q=${words}`),
]

/**
 * Somebody who sees whether anything is different: as a search engine, whose visits count nowhere, and who does not
 * see when a page was made nor what stands related below an article, which is looked for again afterwards.
 */
async function reader(portal: TestPortal): Promise<() => Promise<boolean>> {
  const { pictures, files } = await namesIn(portal)
  const media = [`/media/${pictures[0]}-21.webp`, `/media/${pictures[1]}-22.webp`, `/media/${files[0]}/van-ban-1.pdf`]
  const read = async () => {
    const answers = [...addresses, ...media].map(async (address) => {
      const answer = await fetch(portal.url + address, { headers: { 'user-agent': 'Googlebot' } })
      return `${address} ${answer.status} ${await answer.text()}`
    })
    return (await Promise.all(answers)).map((page) =>
      page
        .replace(/(Trang lập lúc|This page was made at).*|<source[^>]*>|<\/?picture>/g, '')
        .replace(/<section class="neighbours__related".*?<\/section>/gs, '')
        .replace(/\s+/g, ' '),
    )
  }
  let seen = await read()
  return async () => {
    portal.clock.time = new Date(portal.clock.time.getTime() + keptSeconds * 1000)
    const before = seen
    seen = await read()
    return seen.some((page, i) => page !== before[i])
  }
}

/** A page is kept no longer. */
const keptSeconds = 11
