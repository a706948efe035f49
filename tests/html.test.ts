import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { publicPages, startTown } from './support/town.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
})

test('every public page is valid HTML', async () => {
  const town = await startTown()

  for (const [name, path] of Object.entries(publicPages)) {
    const { html } = await town.visit(path)
    const report = await validator.validateString(html, name)
    const faults = report.results.flatMap((result) => result.messages.map(({ ruleId, message, line }) => `${line}: ${message} (${ruleId})`))
    expect({ [name]: faults }).toEqual({ [name]: [] })
  }
})
