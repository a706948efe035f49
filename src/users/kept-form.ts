import { z } from 'zod'
import { ownAddress } from './own-address.ts'

/** A form that could not be taken because its session had ended: it is kept in the page until its sender has signed in again. */
export interface KeptForm {
  address: string
  fields: [name: string, value: string][]
}

const secret = /^_csrf$|^kept$|password|^current$|^fresh$/

/** Passwords and tokens are not kept. */
export function keepForm(address: string, body: Record<string, unknown>): KeptForm {
  const pairs = Object.entries(body).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
  return { address, fields: pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string' && !secret.test(pair[0])) }
}

export const writeKept = (kept: KeptForm): string => JSON.stringify(kept)

const schema = z.object({
  address: z.string().refine((address) => ownAddress(address) !== undefined),
  fields: z.array(z.tuple([z.string(), z.string()])),
})

/** What `writeKept` wrote; undefined when it is nothing of ours. */
export function readKept(text: string): KeptForm | undefined {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
