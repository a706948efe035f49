import type { RequestListener } from 'node:http'
import { words } from '#locales/index.ts'
import { localized } from '#platform/http/language.ts'
import { plainPage } from '#platform/http/plain-page.ts'

const retryAfter = '10'

/** What is said when more ask than can be answered: it must cost nothing, so it is made once. */
export function busyPage(stylesheet: string): RequestListener {
  const pages = { vi: page('vi', stylesheet), en: page('en', stylesheet) }
  const json = Buffer.from(JSON.stringify({ error: { message: words.vi.errorPages.busy.title } }))
  return (req, res) => {
    const url = req.url ?? '/'
    const [type, body] = url.startsWith('/api/')
      ? ['application/json; charset=utf-8', json]
      : ['text/html; charset=utf-8', /^\/en(?=[/?]|$)/.test(url) ? pages.en : pages.vi]
    res.writeHead(503, {
      'Content-Type': type,
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; style-src 'self'",
      'Retry-After': retryAfter,
      ...(req.id && { 'X-Request-Id': req.id }),
    })
    res.end(req.method === 'HEAD' ? undefined : body)
  }
}

function page(language: 'vi' | 'en', stylesheet: string): Buffer {
  const t = words[language]
  return Buffer.from(plainPage({ language, t, ...t.errorPages.busy, status: 503, home: localized(language, '/'), stylesheet }))
}
