import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { newsroomPages, publicPages, startTown } from './support/town.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
})

test('every public page is valid HTML', async () => {
  const town = await startTown()

  for (const [name, path] of Object.entries(publicPages)) expect({ [name]: await faults(await town.visit(path)) }).toEqual({ [name]: [] })
})

test('every page of the newsroom is valid HTML', async () => {
  const town = await startTown()
  const hoa = await town.signIn('hoa')

  for (const [name, path] of Object.entries(newsroomPages)) expect({ [name]: await faults(await hoa.visit(path)) }).toEqual({ [name]: [] })
})

async function faults({ html }: { html: string }): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap((result) => result.messages.map(({ ruleId, message, line }) => `${line}: ${message} (${ruleId})`))
}
