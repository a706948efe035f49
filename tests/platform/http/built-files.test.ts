import { get, type IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { startPortal } from '../../support/portal.ts'

test('styles and scripts come as compressed as the reader takes them, for ever', async () => {
  const portal = await startPortal()
  const { $ } = await portal.visit('/khong-co')
  const styles = portal.url + $('link[rel=stylesheet]').attr('href')
  const ask = (accept: string) =>
    new Promise<{ headers: IncomingHttpHeaders; body: Buffer }>((done, failed) => {
      get(styles, { headers: { 'accept-encoding': accept } }, async (answer) =>
        done({ headers: answer.headers, body: Buffer.concat(await answer.toArray()) }),
      ).on('error', failed)
    })

  const [plain, gzip, brotli] = [await ask('identity'), await ask('gzip'), await ask('gzip, br')]

  expect(gunzipSync(gzip.body)).toEqual(plain.body)
  expect(brotliDecompressSync(brotli.body)).toEqual(plain.body)
  expect([plain, gzip, brotli].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip', 'br'])
  for (const { headers } of [plain, gzip, brotli]) {
    expect(headers['content-type']).toBe('text/css; charset=utf-8')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers.vary).toBe('Accept-Encoding')
  }
})
