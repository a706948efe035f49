import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { verifyAuditCommand } from '#audit/verify.command.ts'
import { exportCommand } from '#exchange/export.command.ts'
import { importCommand } from '#exchange/import.command.ts'
import { aFile, runCommand } from '../support/command.ts'
import { databases, portalOn } from '../support/databases.ts'

describe.each(databases)('on %s', (_, open) => {
  test('articles keep their numbers, and those after them get higher ones', async () => {
    const portal = portalOn(await open())
    const lines = [
      { id: 7, title: 'Bảy', body: 'a', category: 'Y tế', published_at: '2020-01-01', old_url: '/a', views: 9 },
      { id: 9, title: 'Chín', body: 'b', status: 'draft' },
    ]
    await runCommand(portal, importCommand, [await lineFile(lines)])

    await runCommand(portal, importCommand, [await lineFile([{ title: 'Mới', body: 'c' }])])

    const out = await aFile('out.jsonl')
    await runCommand(portal, exportCommand, [out])
    const exported = (await readFile(out, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(exported.map(({ id, title, views }) => [id, title, views])).toEqual([
      [7, 'Bảy', 9],
      [9, 'Chín', undefined],
      [10, 'Mới', undefined],
    ])
    expect(await runCommand(portal, verifyAuditCommand)).toMatchObject({ failure: undefined, said: ['Nhật ký còn nguyên: 2 mục.'] })
  })
})

const lineFile = (lines: object[]) => aFile('lines.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'))
