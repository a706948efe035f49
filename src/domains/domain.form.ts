import { z } from 'zod'
import type { Words } from '#locales/index.ts'
import { checkbox, fault, line, readFields } from '#platform/http/forms/forms.ts'
import { hostOf } from './domain.ts'

/** `https://www.Ví-dụ.vn/trang` is as good as its host; a name without a dot is none. */
const toHost = (text: string) => hostOf(/^https?:\/\//i.test(text) ? text : `https://${text}`) ?? ''

const domain = z.object({
  host: line({ max: 300, required: true })
    .transform(toHost)
    .refine((host) => /^[^.]+(\.[^.]+)+$/.test(host), fault('domain')),
  subdomains: checkbox(),
})

export const readDomain = (t: Words, body: unknown) => readFields(t, domain, body)

/** The hosts whose boxes are ticked: each is a field of its own, `ten:host`. */
export const tickedHosts = (body: object): string[] =>
  Object.keys(body).flatMap((name) => (name.startsWith('ten:') ? [name.slice('ten:'.length)] : []))
