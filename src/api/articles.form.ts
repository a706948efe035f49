import type { Request } from 'express'
import { type KindName, kindNames, readKind } from '#kinds.ts'
import type { Words } from '#locales/index.ts'
import { queryPage } from '#platform/http/query.ts'
import { readLocalMinute, readMoment } from '#platform/text/dates.ts'
import { repairLine } from '#platform/text/vietnamese.ts'

export interface ArticlesQuery {
  q: string
  category: string
  kind?: KindName
  /** Stored times: published from `from` until just before `until`. */
  from?: string
  until?: string
  page: number
}

export interface Fault {
  field: string
  message: string
}

const parameters = ['q', 'category', 'kind', 'from', 'to', 'page'] as const

/** Reads the parameters of the list; programs are told what is wrong instead of being given something else. */
export function readArticlesQuery(req: Request, { api: t, or }: Words): { values: ArticlesQuery } | { fault: Fault } {
  const fault = (field: (typeof parameters)[number], message: string) => ({ fault: { field, message } })
  for (const name of parameters) if (Array.isArray(req.query[name])) return fault(name, t.repeated(name))

  const text = (name: (typeof parameters)[number]) => repairLine(String(req.query[name] ?? ''))
  const [q, category, kind, from, to] = (['q', 'category', 'kind', 'from', 'to'] as const).map(text) as [
    string,
    string,
    string,
    string,
    string,
  ]
  const page = queryPage(req, 'page')
  const values = { q, category, kind: readKind(kind), from: readMoment(from), until: readEnd(to) }

  if (kind && !values.kind) return fault('kind', t.badKind(kindNames.map((name) => `“${name}”`).join(` ${or} `)))
  if (from && !values.from) return fault('from', t.badDay('from'))
  if (to && !values.until) return fault('to', t.badDay('to'))
  return page ? { values: { ...values, page } } : fault('page', t.badPage)
}

/** A day counts whole, a moment including itself. */
function readEnd(text: string): string | undefined {
  const start = readMoment(text)
  return start && new Date(Date.parse(start) + (isDay(text) ? 86_400_000 : 1)).toISOString()
}

const isDay = (text: string) => text.length === '2019-10-16'.length && readLocalMinute(text) !== undefined
