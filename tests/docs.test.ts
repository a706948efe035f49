import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settingNames } from '#config.ts'
import { en } from '#locales/en.ts'
import { vi } from '#locales/vi.ts'
import { usageOf } from '#platform/command.ts'
import { publicAddresses } from '../src/addresses.ts'
import { commands } from '../src/start/commands.ts'

const read = (name: string) => readFileSync(join(import.meta.dirname, '..', name), 'utf8')
const readme = read('README.md')

test('the README names every setting', () => {
  expect(settingNames.filter((name) => !readme.includes(`| \`${name}\` |`))).toEqual([])
})

test('the README shows how every command is called', () => {
  const shown = readme.replaceAll('\\|', '|')
  expect(commands.map(usageOf).filter((usage) => !shown.includes(`\`${usage}\``))).toEqual([])
})

test('the README names every address that readers may ask for', () => {
  const named = [...readme.matchAll(/`(\/[^`\s]*)`/g)].map(([, address]) => address!.replace(/<\w+>/g, '1'))
  const unnamed = publicAddresses.filter(({ path }) => !named.some((address) => path.test(address)))
  expect(unnamed.map(({ path }) => path.source)).toEqual([])
})

test('every page and picture the README leads to is there', () => {
  const pages = [...`${readme}${read('docs/running-it.md')}`.matchAll(/\]\((?:docs\/)?([\w.-]+\.(?:md|png))/g)].map(([, name]) => name!)
  expect(pages.filter((name) => !existsSync(join(import.meta.dirname, '../docs', name)))).toEqual([])
})

test('every test that the security table leans on is there', () => {
  const named = [...read('docs/asvs.md').matchAll(/`([\w/.-]+\.test\.ts)`/g)].map(([, name]) => name!)
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter((name) => !existsSync(join(import.meta.dirname, name)))).toEqual([])
})

test.each([
  ['writing-for-it.md', vi, 50],
  ['writing-for-it.en.md', en, 50],
  ['khi-co-bao.md', vi, 15],
  ['when-a-storm-comes.md', en, 15],
])('the handbook %s says what the newsroom says, word for word', (name, words, least) => {
  const said = new Set(allTexts({ ...words, siteMap: {} }))
  const text = read(`docs/${name}`).replace(/^```.*?^```/gms, '')
  const quoted = [...text.matchAll(/\*\*([^*`\n]+)\*\*/g)].map(([, words]) => words!)
  expect(quoted.length).toBeGreaterThan(least)
  expect(quoted.filter((words) => !said.has(words))).toEqual([])
})

/** Every text of the interface, with … where it puts something in. */
function allTexts(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return allTexts(words('…', '…', '…'))
  return Object.values(words as object).flatMap(allTexts)
}
