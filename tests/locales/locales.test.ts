import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { languages } from '../../src/locales/index.ts'

const folder = join(import.meta.dirname, '../../src/locales')

test.each(languages)('no two parts of the words in %s use the same name', async (language) => {
  const parts = await Promise.all(readdirSync(join(folder, language)).map((file) => import(join(folder, language, file))))
  const names = parts.flatMap((part) => Object.values(part)).flatMap((words) => Object.keys(words as object))

  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})
