import { Agent, get } from 'node:http'

const agent = new Agent({ keepAlive: true })

/** Reads a page, as `fetch` would, but without what that leaves behind: tidying it away takes 8 ms several times a second. */
export function read(url: string): Promise<void> {
  return new Promise((done, failed) => {
    get(url, { agent }, (answer) => answer.resume().once('end', done).once('error', failed)).once('error', failed)
  })
}
