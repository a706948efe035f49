import { expect, test } from 'vitest'
import { searchArticles } from '#search/search.query.ts'
import { startPortal } from '../support/portal.ts'

const ask = (q: string, more = '') => `/tim-kiem?q=${encodeURIComponent(q)}${more}`

test('a reader finds an article with marks, without them, in capitals and decomposed', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Cải cách hành chính ở xã Điện Bàn' })
  await portal.given.article({ title: 'Lịch tiếp công dân' })

  for (const q of ['cải cách hành chính', 'cai cach hanh chinh', 'ĐIỆN BÀN', 'điện bàn'.normalize('NFD'), 'Ðiện\u00A0Bàn']) {
    const page = await portal.visit(ask(q))
    expect(page.texts('.hit__title'), q).toEqual(['Cải cách hành chính ở xã Điện Bàn'])
  }
})

test('the words are marked in the title and in a snippet of the original text', async () => {
  const portal = await startPortal()
  await portal.given.article({
    title: 'Họp dân',
    body: `${'Mở đầu. '.repeat(60)}Bà con thôn **Đồng Thạnh** đến dự. ${'Kết thúc. '.repeat(60)}`,
  })

  const page = await portal.visit(ask('dong thanh'))

  expect(page.texts('.hit__snippet mark')).toEqual(['Đồng Thạnh'])
  expect(page.text('.hit__snippet')).toMatch(/^….*Bà con thôn Đồng Thạnh đến dự.*…$/)
})

test('what only looks like a word that stands there as typed is not marked, nor a piece of what an abbreviation means', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Xã Tân Hòa: UBND ban hành kế hoạch số hóa', lead: 'Ủy ban nhân dân xã họp với người dân.' })

  expect((await portal.visit(ask('số hóa'))).texts('.hit__title mark')).toEqual(['số hóa'])
  expect((await portal.visit(ask('sồ hoa'))).texts('.hit__title mark')).toEqual(['Hòa', 'số hóa'])
  const short = await portal.visit(ask('UBND'))
  expect(short.texts('.hit__title mark')).toEqual(['UBND'])
  expect(short.texts('.hit__snippet mark')).toEqual(['Ủy ban nhân dân'])
})

test('the number of a document is marked as one', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Kế hoạch 4183/KH-UBND', lead: 'Theo 4183/KH‑UBND - UBND xã.' })

  const page = await portal.visit(ask('4183 kh ubnd'))

  expect(page.texts('.hit__title mark')).toEqual(['4183/KH-UBND'])
  expect(page.texts('.hit__snippet mark')).toEqual(['4183/KH‑UBND', 'UBND'])
})

test('titles come before leads, leads before bodies', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Một', body: 'Tiêm chủng mở rộng.' })
  await portal.given.article({ title: 'Hai', lead: 'Tiêm chủng mở rộng.' })
  await portal.given.article({ title: 'Tiêm chủng mở rộng' })

  expect((await portal.visit(ask('tiêm chủng'))).texts('.hit__title')).toEqual(['Tiêm chủng mở rộng', 'Hai', 'Một'])
})

test('what stands in quotation marks is never let go of, however little is found', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Lịch tiếp công dân' })
  await portal.given.article({ title: 'Công tác dân vận', body: 'Tiếp nhận ý kiến của dân về công trình.' })

  expect((await portal.visit(ask('"tiếp công dân" -lịch'))).texts('.hit__title')).toEqual([])
  expect((await portal.visit(ask('"tiếp công dân" cầu đường'))).texts('.hit__title')).toEqual(['Lịch tiếp công dân'])
})

test('many words side by side in a lead say more than the same words here and there in a title', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Hai', lead: 'Xã vừa khánh thành nhà văn hóa thôn mới.' })
  await portal.given.article({ title: 'Nhà thôn mới: văn nghệ khánh thành hóa đẹp', body: 'Nhà văn hóa thôn khánh thành.' })

  expect((await portal.visit(ask('khanh thanh nha van hoa'))).texts('.hit__title')[0]).toBe('Hai')
  expect((await portal.visit(ask('văn hóa'))).texts('.hit__title')[0]).toContain('văn nghệ')
})

test('of titles with all the words, the one that has them in the order typed comes first', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Nhân dân thị trấn góp ý văn kiện' })
  await portal.given.article({ title: 'Văn kiện được nhân dân góp ý ở thị trấn' })

  for (const q of ['nhân góp văn kiện', 'nhan gop van kien'])
    expect((await portal.visit(ask(q))).texts('.hit__title')[0], q).toBe('Nhân dân thị trấn góp ý văn kiện')
  expect((await portal.visit(ask('văn nhân góp ý'))).texts('.hit__title')[0]).toBe('Văn kiện được nhân dân góp ý ở thị trấn')
})

test('what is not public is not found: not before its minute, not after it was withdrawn', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Tìm tôi: bản nháp', status: 'draft' })
  await portal.given.article({ title: 'Tìm tôi: đã gỡ', status: 'withdrawn' })
  await portal.given.article({ title: 'Tìm tôi: hẹn giờ', publishedAt: '2026-11-24T01:00:00.000Z' })
  expect((await portal.visit(ask('tìm tôi'))).texts('.hit__title')).toEqual([])

  portal.clock.time = new Date('2026-11-24T00:59:59.999Z')
  expect((await portal.visit(ask('tìm tôi'))).texts('.hit__title')).toEqual([])

  portal.clock.time = new Date('2026-11-24T01:00:00.000Z')
  expect((await portal.visit(ask('tìm tôi'))).texts('.hit__title')).toEqual(['Tìm tôi: hẹn giờ'])
})

test('words that only unpublished articles hold are offered nowhere: not as results, suggestions, corrections or counts', async () => {
  const portal = await startPortal()
  const binh = await portal.signIn('binh')
  await portal.given.article({ title: 'Lịch tiếp công dân' })
  const ids = [
    await portal.given.article({ title: 'Đấu giá khu đất Bàu Súng', status: 'draft' }),
    await portal.given.article({ title: 'Đấu giá khu đất Bàu Súng', status: 'withdrawn' }),
    await portal.given.article({ title: 'Đấu giá khu đất Bàu Súng', publishedAt: '2026-11-24T01:00:00.000Z' }),
  ]
  const seen = async (q: string) => {
    const page = await portal.visit(ask(q))
    const { items } = await (await portal.fetch(`/tim-kiem/goi-y?q=${encodeURIComponent(q)}`)).json()
    const { total } = await (await portal.fetch(`/api/articles?q=${encodeURIComponent(q)}`)).json()
    return [page.texts('.hit__title').length, page.texts('.search-page__meant').length, page.texts('.filters').length, items.length, total]
  }

  for (const q of ['đấu giá khu đất bàu súng', 'đấu giá khu đất bàu súgn', 'bầu sug', 'dau', '"bàu súng"', 'đấu giá xe máy'])
    expect(await seen(q), q).toEqual([0, 0, 0, 0, 0])
  expect((await binh.visit('/quan-tri/tin?q=bàu%20súng')).texts('tbody tr')).toHaveLength(ids.length)

  portal.clock.time = new Date('2026-11-24T01:00:00.000Z')
  expect(await seen('đấu giá khu đất bàu súng')).toEqual([1, 0, 1, 1, 1])
})

test('not even what is withdrawn while a search is under way', async () => {
  const portal = await startPortal()
  const id = await portal.given.article({ title: 'Tìm tôi' })
  const { run } = portal.portal.searchThreads
  portal.portal.searchThreads.run = async <Answer>(task: unknown, name?: string) => {
    const answer = await run<Answer>(task, name)
    await portal.writer.updateTable('articles').set({ status: 'withdrawn' }).where('id', '=', id).execute()
    return answer
  }

  expect((await searchArticles(portal.portal, { q: 'tìm tôi', limit: 20 })).hits).toEqual([])
})

test('"Web" leads to the outside engine, any other value searches here', async () => {
  const portal = await startPortal()

  const web = await portal.fetch(ask('điện & bàn', '&kieu=web'))
  expect(web.status).toBe(302)
  expect(web.headers.get('location')).toBe('https://www.google.com/search?q=%C4%91i%E1%BB%87n%20%26%20b%C3%A0n')

  expect((await portal.fetch(ask('điện bàn', '&kieu=gì-đó'))).status).toBe(200)
})

test('results come in pages, and a page behind the last is the last', async () => {
  const portal = await startPortal()
  for (let i = 0; i < 25; i++) await portal.given.article({ title: `Thông tin số ${i}` })

  const second = await portal.visit(ask('thông tin', '&trang=2'))
  expect(second.texts('.hit__title')).toHaveLength(5)
  expect(second.text('.search-page__summary')).toBe('25 kết quả')

  const beyond = await portal.visit(ask('thông tin', '&trang=9'))
  expect(beyond.texts('.hit__title')).toHaveLength(5)
  expect(beyond.text('.notice')).toContain('“9”')
})

test('an empty search and one without hits help on', async () => {
  const portal = await startPortal()

  expect((await portal.visit('/tim-kiem')).text('.search-page__summary')).toContain('Nhập từ cần tìm')
  expect((await portal.visit(ask('không có đâu'))).text('.search-page__summary')).toContain('“không có đâu”')
  expect((await portal.visit('/tim-kiem')).text('.advice')).toMatch(/ngoặc kép.*dấu trừ.*4183\/KH-UBND/s)
  expect((await portal.visit(ask('không có đâu'))).text('.advice')).toContain('chính tả')
  expect((await portal.visit('/en/tim-kiem')).text('h1')).toBe('Search')
})

test('one typing error still finds, and the page asks what was meant', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Nâng cấp đường Điện Bàn', body: 'Đẩy mạnh cải cách hành chính.' })
  await portal.given.article({ title: 'Lịch tiếp công dân' })

  for (const [typed, meant] of [
    ['cari cachs hành chính', 'cải cách hành chính'],
    ['caỉ cáhc hành chính', 'cải cách hành chính'],
    ['ddường điện bàn', 'đường điện bàn'],
    ['đường điênn bàn', 'đường điện bàn'],
    ['lịch tiếp côg dân', 'lịch tiếp công dân'],
    ['nâng cất bàn', 'nâng cấp bàn'],
  ]) {
    const page = await portal.visit(ask(typed!))
    expect(page.text('.search-page__meant a'), typed).toBe(meant)
    expect(page.texts('.hit__title'), typed).toHaveLength(1)
  }
})

test('so does one beside words that can be said otherwise', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Hành chính nhân dân sạt lở', body: 'Ở thôn Bến Thóc.' })
  await portal.given.article({ title: 'Kênh mương', body: 'Trong ngàn sạt lở, hành chính ngàn sạt lở của hành chính ngàn cây.' })

  const page = await portal.visit(ask('hành chính niân sạt lở'))

  expect(page.texts('.hit__title')[0]).toBe('Hành chính nhân dân sạt lở')
  expect(page.text('.search-page__meant a')).toBe('hành chính nhân sạt lở')
})

test('a short word alone is not taken for another that looks like it, but for its telex letters', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Xã An Bình mở đường đi' })

  const meant = async (q: string) => (await portal.visit(ask(q))).texts('.search-page__meant a')

  expect(await meant('AND')).toEqual([])
  expect(await meant('ddi')).toEqual(['đi'])
  expect(await meant('đườn')).toEqual(['đường'])
})

test('when no article has all the words, those with most of them are shown, each with the words it lacks', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Đấu giá quyền sử dụng đất' })

  const some = await portal.visit(ask('cấp giấy quyền sử dụng đất'))
  expect(some.texts('.hit__title')).toEqual(['Đấu giá quyền sử dụng đất'])
  expect(some.text('.notice')).toMatch(/^Không có bài nào chứa đủ các từ;/)
  expect(some.texts('.hit__missing s')).toEqual(['cấp', 'giấy'])
  expect((await portal.visit(`/en${ask('cấp giấy quyền sử dụng đất')}`)).text('.notice')).toMatch(/^No article holds all the words;/)
  expect((await portal.visit(ask('quyền sử dụng đất'))).texts('.notice, .hit__missing')).toEqual([])
})

test('when nothing answers, the page says so, shows at most a few that come near, and editors hear of it', async () => {
  const portal = await startPortal()
  for (let n = 1; n <= 8; n++) await portal.given.article({ title: `Họp lần ${n} ở xã`, body: 'Bàn về giấy tờ của xã.' })

  const page = await portal.visit(ask('xin giấy chứng nhận độc thân'))

  expect(page.text('.notice')).toMatch(/^Không có bài nào trả lời đúng điều bạn tìm/)
  expect(page.texts('.hit__title').length).toBeLessThanOrEqual(5)
  expect(portal.portal.searchMisses.pending('xin giấy chứng nhận độc thân')).toBe(1)
})

test('words that only ask are not missed, but are found by who looks for them', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Đăng ký kết hôn', body: 'Hai người cùng đến ủy ban xã, mang theo căn cước.' })
  await portal.given.article({ title: 'Đám cưới của ca sĩ', body: 'Làm thế nào để có một đám cưới đẹp?' })

  const asked = await portal.visit(ask('làm thế nào để đăng ký kết hôn ở xã ạ'))
  expect(asked.texts('.hit__title')[0]).toBe('Đăng ký kết hôn')
  expect(asked.text('.hit__missing')).not.toContain('làm')
  expect((await portal.visit(ask('làm thế nào'))).texts('.hit__title')).toEqual(['Đám cưới của ca sĩ'])
  expect((await portal.visit(ask('"thế nào"'))).texts('.hit__title')).toEqual(['Đám cưới của ca sĩ'])
})

test('a phrase stands as it is written, a word with a minus does not stand at all', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Họp về cải cách hành chính' })
  await portal.given.article({ title: 'Cải thiện hành chính, đổi cách làm' })
  await portal.given.article({ title: 'Dương Văn An' })
  await portal.given.article({ title: 'Đường Văn An' })

  expect((await portal.visit(ask('"cải cách"'))).texts('.hit__title')).toEqual(['Họp về cải cách hành chính'])
  expect((await portal.visit(ask('hành chính -họp'))).texts('.hit__title')).toEqual(['Cải thiện hành chính, đổi cách làm'])
  expect((await portal.visit(ask('"dương"'))).texts('.hit__title')).toEqual(['Dương Văn An'])
  expect((await portal.visit(ask('đường văn'))).texts('.hit__title')).toEqual(['Đường Văn An', 'Dương Văn An'])
})

test('a document number is found in any spelling', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Triển khai kế hoạch', body: 'Theo Kế hoạch số 4183/KH-UBND ngày 17/7/2019.' })
  await portal.given.article({ title: 'Kế hoạch khác', body: 'Theo Kế hoạch số 4138/KH-UBND.' })

  for (const q of ['4183/KH-UBND', '4183 kh ubnd', '4183/KH‑UBND', '4183–kh–ubnd', '4183KH/UBND'])
    expect((await portal.visit(ask(q))).texts('.hit__title'), q).toEqual(['Triển khai kế hoạch'])
})

test('an abbreviation finds what it stands for, and the other way round', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Công tác CCHC năm nay' })
  await portal.given.article({ title: 'Đẩy mạnh cải cách hành chính' })

  for (const q of ['CCHC', 'cải cách hành chính', 'cchc'])
    expect((await portal.visit(ask(q))).texts('.hit__title').sort(), q).toEqual(['Công tác CCHC năm nay', 'Đẩy mạnh cải cách hành chính'])
})

test('filters show their counts, narrow the results and can be taken off again', async () => {
  const portal = await startPortal()
  const culture = await portal.given.category('van-hoa', 'Văn hóa')
  await portal.given.article({ title: 'Lễ hội làng', categoryId: culture, publishedAt: '2018-12-31T17:00:00.000Z' })
  await portal.given.article({ title: 'Lễ hội cầu ngư', publishedAt: '2018-12-31T16:59:59.999Z' })
  await portal.given.article({ title: 'Nghỉ lễ hội', kind: 'announcement' })

  const all = await portal.visit(ask('lễ hội'))
  expect(all.texts('.filters__choices a')).toEqual([
    'Văn hóa (1)',
    'Tin tức (2)',
    'Thông báo (1)',
    'Năm 2026 (1)',
    'Năm 2019 (1)',
    'Năm 2018 (1)',
  ])

  for (const [filter, titles] of [
    ['&chuyen-muc=van-hoa', ['Lễ hội làng']],
    ['&loai=thong-bao', ['Nghỉ lễ hội']],
    ['&tu=2018-01-01&den=31/12/2018', ['Lễ hội cầu ngư']],
    ['&sap-xep=cu-nhat', ['Lễ hội cầu ngư', 'Lễ hội làng', 'Nghỉ lễ hội']],
  ] as const)
    expect((await portal.visit(ask('lễ hội', filter))).texts('.hit__title'), filter).toEqual(titles)

  const chosen = await portal.visit(ask('lễ hội', '&loai=thong-bao'))
  const off = chosen.$('.filters__choices a[aria-current]').attr('href')
  expect((await portal.visit(off!)).texts('.hit__title')).toHaveLength(3)
})

test('folded filters say how many are on, two days being one', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Lễ hội làng', publishedAt: '2018-06-01T00:00:00.000Z' })

  for (const [filter, label] of [
    ['', 'Lọc kết quả'],
    ['&loai=tin-tuc', 'Lọc kết quả (1)'],
    ['&loai=tin-tuc&tu=2018-01-01&den=2018-12-31', 'Lọc kết quả (2)'],
  ] as const)
    expect((await portal.visit(ask('lễ hội', filter))).text('.filters summary'), filter).toBe(label)
})

test('filters that are on stay folded on a phone, and each can be taken off above the results', async () => {
  const portal = await startPortal()
  const culture = await portal.given.category('van-hoa', 'Văn hóa')
  await portal.given.article({ title: 'Lễ hội làng', categoryId: culture, publishedAt: '2018-06-01T00:00:00.000Z' })
  for (const year of [2020, 2021, 2022, 2023, 2024, 2025])
    await portal.given.article({ title: `Lễ hội năm ${year}`, publishedAt: `${year}-06-01T00:00:00.000Z` })

  const page = await portal.visit(ask('lễ hội', '&chuyen-muc=van-hoa&loai=tin-tuc&tu=2018-01-01&den=2018-12-31'))

  expect(page.$('.filters details').attr('open')).toBeUndefined()
  expect(page.texts('.filters-on a')).toEqual([
    'Bỏ lọc Văn hóa',
    'Bỏ lọc Tin tức',
    'Bỏ lọc Từ 01/01/2018 đến 31/12/2018',
    'Bỏ lọc, xem tất cả kết quả',
  ])
  const hits = await Promise.all(
    page
      .$('.filters-on a')
      .toArray()
      .map(async (link) => (await portal.visit(page.$(link).attr('href')!)).texts('.hit__title').length),
  )
  expect(hits).toEqual([1, 1, 1, 7])
  expect((await portal.visit(ask('lễ hội', '&tu=2018-06-01'))).text('.filters-on a')).toBe('Bỏ lọc Từ 01/06/2018')
})

test('a year that is chosen stands among the years, however long ago', async () => {
  const portal = await startPortal()
  for (const year of [2012, 2020, 2021, 2022, 2023, 2024, 2025])
    await portal.given.article({ title: `Lễ hội năm ${year}`, publishedAt: `${year}-06-01T00:00:00.000Z` })

  const page = await portal.visit(ask('lễ hội', '&tu=2012-01-01&den=2012-12-31'))

  expect(page.texts('.filters__choices [aria-current]')).toEqual(['Năm 2012 (1)'])
})

test('when filters leave nothing, the page blames them and not the words', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Lễ hội làng' })

  const page = await portal.visit(ask('lễ hội', '&loai=thong-bao'))

  expect(page.text('.search-page__summary')).toBe('Không có bài nào có “lễ hội” hợp với bộ lọc.')
  expect(page.texts('.advice')).toEqual([])
  expect(page.texts('.filters-on a')).toEqual(['Bỏ lọc Thông báo', 'Bỏ lọc, xem tất cả kết quả'])
  expect((await portal.visit(ask('xyzzy', '&loai=thong-bao'))).texts('.advice')).not.toEqual([])
})

test('values that mean nothing are ignored, and the page says which', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Lễ hội làng' })

  const page = await portal.visit(ask('lễ hội', '&chuyen-muc=khong-co&loai=x&tu=2019-02-30&den=hôm qua&sap-xep=?&trang=-1'))

  expect(page.texts('.hit__title')).toEqual(['Lễ hội làng'])
  expect(page.texts('.notice')).toHaveLength(1)
  expect(page.texts('.notice li')).toHaveLength(6)
  expect(page.text('.notice')).toContain('khong-co')
})

test('titles are suggested while one types the last word, only public ones', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Lễ hội cầu ngư' })
  await portal.given.article({ title: 'Lễ hội còn là bản nháp', status: 'draft' })

  const answer = await portal.fetch('/tim-kiem/goi-y?q=le%20h')

  expect(await answer.json()).toEqual({ items: [{ title: 'Lễ hội cầu ngư', href: '/tin/1-le-hoi-cau-ngu' }] })
})

test('titles with the words in a row are suggested before those with them here and there', async () => {
  const portal = await startPortal()
  const row = 'Đẩy mạnh việc số hóa hồ sơ, giấy tờ của người dân ở các thôn trên địa bàn toàn xã trong năm nay'
  await portal.given.article({ title: row })
  await portal.given.article({ title: 'Hoạt động của tổ công nghệ số' })

  for (const q of ['so hoa', 'số hóa', 'so ho']) {
    const answer = await portal.fetch(`/tim-kiem/goi-y?q=${encodeURIComponent(q)}`)
    const { items } = await answer.json()
    expect(
      items.map(({ title }: { title: string }) => title),
      q,
    ).toEqual([row, 'Hoạt động của tổ công nghệ số'])
  }
})
