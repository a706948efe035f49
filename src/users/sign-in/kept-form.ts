import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { tooLarge } from '#platform/http/forms/forms.ts'
import { ownAddress } from '#users/own-address.ts'

/** A form that could not be taken because its session had ended: it is kept in the page until its sender has signed in again. */
export interface KeptForm {
  address: string
  fields: [name: string, value: string][]
}

const secret = /^_csrf$|^kept$|password|^current$|^fresh$/

/** Letters: what is sent back is larger again by the signs that HTML does not allow. */
const longestKept = 4_000_000
/** Of what goes with the sign-in page, which whoever is not signed in sends back. */
const longestWritten = 900_000
const longestPlain = 100_000

/** Passwords and tokens are not kept. @throws an error with status 413 when it is more than is sent back */
export function keepForm(address: string, body: Record<string, unknown>): KeptForm {
  const pairs = Object.entries(body).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
  const fields = pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string' && !secret.test(pair[0]))
  if (fields.reduce((length, pair) => length + pair.join('').length, 0) > longestKept) throw tooLarge()
  return { address, fields }
}

/**
 * What is long in letters that neither HTML nor a form writes as several: quotation marks became ten times as long. @throws an error with
 * status 413
 */
export function writeKept(kept: KeptForm): string {
  const json = JSON.stringify(kept)
  if (json.length < longestPlain) return json
  const written = deflateRawSync(json).toString('base64url')
  if (written.length > longestWritten) throw tooLarge()
  return written
}

const schema = z.object({
  address: z.string().refine((address) => ownAddress(address) !== undefined),
  fields: z.array(z.tuple([z.string(), z.string()])),
})

/** What `writeKept` wrote; undefined when it is nothing of ours. */
export function readKept(text: string): KeptForm | undefined {
  try {
    const json = text.startsWith('{')
      ? text
      : inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: 4 * longestKept }).toString()
    return schema.parse(JSON.parse(json))
  } catch {
    return undefined
  }
}
