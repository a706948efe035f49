import type { RequestHandler } from 'express'
import { kindOf, kinds, usualKind } from '#kinds.ts'

/** Where the pages of the newsroom are that all kinds share. */
const shared = kindOf(usualKind).newsroom
const others = kinds.filter(({ newsroom }) => newsroom !== shared)

/** What is not written among the articles has the same pages under its own name: `/van-ban/5` is `/tin/5`, and who is there stays there. */
export const pagesUnderOwnName: RequestHandler = (req, res, next) => {
  const [path = '', query = ''] = req.url.split(/\?(.*)/s)
  const kind = others.find(({ newsroom }) => path === newsroom || path.startsWith(`${newsroom}/`))
  if (!kind) return next()

  const rest = path.slice(kind.newsroom.length).replace(/^\/$/, '')
  const asked = new URLSearchParams(query)
  if (rest === '' || rest === '/moi') asked.set('loai', kind.name)
  req.url = shared + rest + (asked.size > 0 ? `?${asked}` : '')
  const location = res.location.bind(res)
  res.location = (address) => location(address.replace(`/quan-tri${shared}/`, `/quan-tri${kind.newsroom}/`))
  next()
}
