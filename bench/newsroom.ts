import { createVisitor } from '../tests/support/visitor.ts'
import { password } from './crash-rounds.ts'

export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>

/** Somebody signed in who publishes what they write; answers are read, and not looked into. */
export async function openNewsroom(url: string, username: string) {
  const visitor = createVisitor(url)
  await visitor.submit('/quan-tri/dang-nhap', { username, password })
  const form = await (await visitor.fetch('/quan-tri/tin/moi')).text()
  const _csrf = /name="_csrf" value="([^"]+)"/.exec(form)?.[1] ?? ''
  let written = 0

  async function get(path: string) {
    const answer = await visitor.fetch(path)
    await answer.arrayBuffer()
    // What a busy machine had no time to save is not there; that somebody asked for it is measured all the same.
    if (answer.status >= 500) throw new Error(`${path}: ${answer.status}`)
  }

  async function post(path: string, fields: Record<string, string>): Promise<Response> {
    const all = { _csrf, kind: 'announcement', title: 'Lớn', ...fields }
    const answer = await visitor.fetch(path, { method: 'POST', body: new URLSearchParams(all) })
    await answer.arrayBuffer()
    if (answer.status >= 500) throw new Error(`${path}: ${answer.status}`)
    return answer
  }

  return {
    get,
    keep: (body: string) => post('/quan-tri/tin/moi/tu-luu', { body }),
    preview: (body: string) => post('/quan-tri/tin/xem-truoc', { body }),
    /** @returns number 0 when it is refused */
    async create(body: string) {
      const answer = await post('/quan-tri/tin/moi', { title: `Lớn ${++written}`, body, step: 'publish' })
      const id = Number(/\d+$/.exec(answer.headers.get('location') ?? '')?.[0] ?? 0)
      return { id, path: `/tin/${id}-lon-${written}` }
    },
    open: (id: number) => get(`/quan-tri/tin/${id}`),
    change: (id: number, version: number, body: string) => post(`/quan-tri/tin/${id}`, { version: String(version), body, step: 'save' }),
    compare: (id: number, version: number) => get(`/quan-tri/tin/${id}/ban/${version}`),
    restore: (id: number, version: number) => post(`/quan-tri/tin/${id}/ban/${version}`, { version: '9' }),
  }
}
