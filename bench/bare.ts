import { createServer, get } from 'node:http'

/** Sends what an address answers, byte for byte: the most that Node itself can do. `bare.ts <address>` */
const [address = ''] = process.argv.slice(2)

get(address, { headers: { 'accept-encoding': 'gzip' } }, async (answer) => {
  const body = Buffer.concat(await answer.toArray())
  const headers = answer.rawHeaders.filter((_, i) => !/^(date|connection|keep-alive)$/i.test(answer.rawHeaders[i - (i % 2)]!))
  createServer((_req, res) => res.writeHead(200, headers).end(body)).listen(Number(process.env.PORT), '127.0.0.1')
})
process.once('SIGTERM', () => process.exit())
