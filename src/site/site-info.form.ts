import { z } from 'zod'
import type { Words } from '#locales/index.ts'
import { email, fault, line, readFields } from '#platform/http/forms/forms.ts'

const optional = (pattern: RegExp) => new RegExp(`^$|${pattern.source}`)
const phone = line({ max: 60 }).refine((text) => optional(/^[+\d][\d\s.()/-]*$/).test(text), fault('phone'))

const site = z.object({
  name: line({ max: 200, required: true }),
  short_name: line({ max: 60, required: true }),
  parent: line({ max: 200 }),
  slogan: line({ max: 300 }),
  address: line({ max: 300 }),
  phone,
  fax: phone,
  email: email({ max: 200 }),
  hours: line({ max: 300 }),
  responsible: line({ max: 200 }),
  copyright: line({ max: 300 }),
  credit: line({ max: 300 }),
  web_search_url: line({ max: 500, required: true }).refine(isSearchAddress, fault('webSearch')),
})

export type SiteForm = z.output<typeof site>

export const siteFields = Object.keys(site.shape) as (keyof SiteForm)[]

export const readSite = (t: Words, body: unknown) => readFields(t, site, body)

/** `https`, with a host that the words to search for cannot change. */
function isSearchAddress(text: string): boolean {
  if (!text.includes('{q}') || !URL.canParse(text)) return false
  const { protocol, host, username } = new URL(text)
  return protocol === 'https:' && username === '' && !decodeURIComponent(host).includes('{q}')
}
