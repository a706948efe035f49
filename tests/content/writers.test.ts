import { describe, expect, test } from 'vitest'
import { blankValues } from '../../src/content/core/fields.ts'
import { type Written, writersOf } from '../../src/content/workflow/writers.ts'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

const [lan, minh] = [1, 2]
const hundred = Array.from({ length: 50 }, (_, n) => `lời${'abcdefghij'[n % 10]}${'klmno'[n % 5]} việc${'pqrst'[Math.floor(n / 10)]}`).join(
  ' ',
)

describe('who wrote what readers would see for the first time', () => {
  test.each<[string, [number, string][], number[]]>([
    ['began and wrote it', [[lan, 'Tối nay họp dân ở đình.']], [lan]],
    [
      'wrote it whole over somebody’s draft',
      [
        [lan, 'Tối nay họp.'],
        [minh, 'Mời xem trang vay tiền nhanh.'],
      ],
      [minh],
    ],
    [
      'began what another wrote',
      [
        [lan, ''],
        [minh, 'Tối nay họp dân ở đình.'],
      ],
      [minh],
    ],
    [
      'mended a comma of somebody’s',
      [
        [lan, 'Tối nay họp dân ở đình'],
        [minh, 'Tối nay, họp dân ở đình.'],
      ],
      [lan],
    ],
    [
      'had a comma mended by another',
      [
        [minh, 'Tối nay họp dân'],
        [lan, 'Tối nay, họp dân.'],
        [minh, 'Tối nay, họp dân!'],
      ],
      [minh],
    ],
    [
      'mended a slip in a long text',
      [
        [lan, hundred],
        [minh, hundred.replace('lờicm', 'lờixm')],
      ],
      [lan],
    ],
    [
      'added a number to a long text',
      [
        [lan, hundred],
        [minh, `${hundred} 0901234567`],
      ],
      [lan, minh],
    ],
    [
      'put a link behind a word',
      [
        [lan, hundred],
        [minh, hundred.replace('lờicm', '[lờicm](https://a.example)')],
      ],
      [lan, minh],
    ],
    [
      'mended many slips one by one',
      [[lan, hundred], ...Array.from({ length: 9 }, (_, n) => [minh, replaced(n + 1)] as [number, string])],
      [lan, minh],
    ],
    [
      'brought back what another wrote',
      [
        [lan, 'Tối nay họp dân.'],
        [minh, 'Hoãn họp.'],
        [minh, 'Tối nay họp dân.'],
      ],
      [lan],
    ],
  ])('is who %s', async (_, saved, writers) => {
    expect(await writersOf(each(saved.map(([by, body]) => ({ by, values: { ...blank, body } }))))).toEqual(writers)
  })

  test('is nobody for what readers see already', async () => {
    const seen = { ...blank, body: hundred }
    const saved = each([
      { by: minh, values: seen },
      { by: lan, values: { ...seen, lead: 'Mời bà con đến dự thật đông đủ.' } },
    ])

    expect(await writersOf(saved, seen)).toEqual([lan])
  })
})

const blank = blankValues('news')
const replaced = (count: number) =>
  hundred
    .split(' ')
    .map((word, n) => (n % 5 === 0 && n < count * 5 ? `${word}x` : word))
    .join(' ')

async function* each(saved: Written[]) {
  yield* saved
}

test('Minh does not publish what he wrote over Lan’s draft, nor is a domain approved by that', async () => {
  const { portal, minh, lan } = await strict()
  await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Họp dân', body: 'Tối nay.' })
  const spam = { title: 'Vay tiền nhanh', body: 'Mời bà con xem [trang này](https://vay.example).' }

  const refused = await readPage(await minh.submit('/quan-tri/tin/1', { ...spam, step: 'publish' }))
  expect([refused.status, refused.text('.error-summary')]).toEqual([422, expect.stringContaining('Không ai tự duyệt')])
  expect([refused.$('[name=body]').val(), refused.texts('button[name=step]')]).toEqual([spam.body, ['Lưu', 'Gửi duyệt', 'Đăng khẩn']])

  await minh.submit('/quan-tri/tin/1', { ...spam, step: 'save' })
  expect((await minh.submit('/quan-tri/tin/1', { step: 'publish' })).status).toBe(422)
  await lan.submit('/quan-tri/tin/1', { body: `${spam.body}!`, step: 'submit' })
  expect((await minh.submit('/quan-tri/tin/1', { step: 'publish' })).status).toBe(422)
  expect((await minh.visit('/quan-tri/ten-mien')).text('main')).not.toContain('vay.example')

  const hoa = await portal.signIn('hoa')
  expect((await hoa.submit('/quan-tri/tin/1', { step: 'publish' })).status).toBe(303)
})

test('Minh publishes what Lan wrote after mending a comma, and what he only began', async () => {
  const { portal, minh, lan } = await strict()
  await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Họp dân', body: 'Tối nay', step: 'submit' })
  expect((await minh.submit('/quan-tri/tin/1', { body: 'Tối nay.', step: 'publish' })).status).toBe(303)
  expect((await portal.visit('/tin/1-hop-dan')).text('.article__body')).toBe('Tối nay.')

  const binh = await portal.signIn('binh')
  await minh.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Tiêm chủng', body: '' })
  await binh.submit('/quan-tri/tin/2', { title: 'Lịch tiêm của trạm y tế', author: 'Bình', body: 'Sáng mai.', step: 'submit' })
  expect((await minh.submit('/quan-tri/tin/2', { step: 'publish' })).status).toBe(303)
})

test('what readers see is not rewritten by one alone either, nor published again by its writer after somebody withdrew it', async () => {
  const { portal, minh, lan } = await strict()
  await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Họp dân', body: 'Tối nay.', step: 'submit' })
  await minh.submit('/quan-tri/tin/1', { step: 'publish' })

  expect((await minh.submit('/quan-tri/tin/1', { body: 'Ai vay tiền xin mời.', step: 'publish' })).status).toBe(422)
  expect((await portal.visit('/tin/1-hop-dan')).text('.article__body')).toBe('Tối nay.')

  const hoa = await portal.signIn('hoa')
  await minh.submit('/quan-tri/tin/1', { body: 'Ai vay tiền xin mời.', step: 'urgent' })
  await hoa.submit('/quan-tri/tin/1', { step: 'withdraw', reason: 'Không đúng.' })
  expect((await minh.submit('/quan-tri/tin/1', { step: 'publish' })).status).toBe(422)
})

test('a new domain is approved by whoever publishes what another brought in, not by whoever adds it', async () => {
  const portal = await startPortal()
  const [lan, minh] = [await portal.signIn('lan'), await portal.signIn('minh')]
  await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Họp dân', body: 'Xem [bản đồ](https://ban-do.example).' })
  const both = 'Xem [bản đồ](https://ban-do.example) và [kèo](https://keo.example).'

  const refused = await readPage(await minh.submit('/quan-tri/tin/1', { body: both, step: 'publish' }))
  expect([refused.status, refused.text('.error-summary')]).toEqual([422, expect.stringContaining('keo.example')])

  expect((await minh.submit('/quan-tri/tin/1', { step: 'publish' })).status).toBe(303)
  expect((await minh.visit('/quan-tri/ten-mien')).text('main')).toContain('ban-do.example')
})

/** Where nobody approves their own. */
async function strict() {
  const portal = await startPortal()
  await (await portal.signIn('hoa')).submit('/quan-tri/duyet-bai', { four_eyes: '1' })
  return { portal, minh: await portal.signIn('minh'), lan: await portal.signIn('lan') }
}
