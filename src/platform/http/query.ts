import type { Request } from 'express'

/** One value of the query as text; repeated or odd ones are as good as none. */
export function queryText(req: Pick<Request, 'query'>, name: string): string {
  const value = req.query[name]
  return typeof value === 'string' ? value : ''
}

/** The page number asked for, or undefined when it is none. */
export function queryPage(req: Pick<Request, 'query'>, name = 'trang'): number | undefined {
  const value = req.query[name]
  if (value === undefined || value === '') return 1
  return typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined
}

/** A positive whole number from an address, or undefined. */
export function readId(text: unknown): number | undefined {
  return typeof text === 'string' && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined
}
