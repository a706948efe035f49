import { load } from 'cheerio'
import { readPage } from './html.ts'

type Fields = Record<string, string | File>

/**
 * Somebody with a browser: keeps cookies, follows redirects after posting, and fills forms as they were shown. `always` are headers of each
 * request.
 */
export function createVisitor(url: string, always: Record<string, string> = {}) {
  const cookies = new Map<string, string>()

  const go = async (path: string, options: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url + path, { redirect: 'manual', ...options, headers: { cookie, ...always, ...options.headers } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      cookies.set(name!, value!)
    }
    return answer
  }

  return {
    cookies,
    fetch: go,
    visit: async (path: string) => readPage(await go(path)),
    /** Posts a form of the page at `path` with what it holds, changed by `fields`; the answer is not followed. */
    async submit(path: string, fields: Fields, form = 'form[method=post]:not([action*=dang-xuat])') {
      const html = await (await go(path)).text()
      const $ = load(html)
      const held = Object.fromEntries(
        $(form)
          .first()
          .serializeArray()
          .map(({ name, value }) => [name, value]),
      )
      const action = $(form).first().attr('action') || path
      const body = $(form).attr('enctype') === 'multipart/form-data' ? new FormData() : new URLSearchParams()
      for (const [name, value] of Object.entries({ ...held, ...fields })) body.set(name, value as string)
      return go(action, { method: 'POST', body })
    },
  }
}
