import { readdirSync } from 'node:fs'
import { basename, extname } from 'node:path'
import express, { type RequestHandler, Router } from 'express'
import { chooseEncoding } from '#platform/http/cache/encoding.ts'

const endings = { br: '.br', gzip: '.gz', identity: '' }

/** What the build wrote, for ever under its hashed name, as compressed as the reader takes it. */
export function builtFiles(folder: string): Router {
  const written = new Set(readdirSync(folder))
  return Router().use(compressedBeforehand(written), express.static(folder, { immutable: true, maxAge: '1y', index: false }))
}

function compressedBeforehand(written: Set<string>): RequestHandler {
  return (req, res, next) => {
    const name = basename(req.path)
    if (!written.has(`${name}.br`)) return next()
    res.vary('Accept-Encoding')
    const encoding = chooseEncoding(req.get('accept-encoding'))
    if (encoding === 'identity' || !written.has(name + endings[encoding])) return next()
    res.type(extname(name)).set('Content-Encoding', encoding)
    req.url = `/${name}${endings[encoding]}`
    next()
  }
}
