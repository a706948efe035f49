import { z } from 'zod'
import type { Words } from '#locales/index.ts'
import { fault, line, readFields } from '#platform/http/forms/forms.ts'

const link = z.object({
  title: line({ max: 200, required: true }),
  url: line({ max: 2000, required: true }).refine(isWebAddress, fault('webAddress')),
  group: line({ max: 100, required: true }),
})

export const readLink = (t: Words, body: unknown) => readFields(t, link, body)

/** `http(s)` with a host, and nobody's name or password in it. */
function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s/]/i.test(text) || !URL.canParse(text)) return false
  const { hostname, username, password } = new URL(text)
  return hostname.includes('.') && username === '' && password === ''
}
