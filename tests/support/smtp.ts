import { type AddressInfo, createServer } from 'node:net'
import { onTestFinished } from 'vitest'

/** A mail server that keeps what it is given, as `to: subject`; while it `refuses`, it says that it is busy. */
export async function startSmtp() {
  const post = { letters: [] as string[], bodies: [] as string[], refuses: false, url: '' }
  const server = createServer((socket) => {
    let to = ''
    let text = ''
    let inData = false
    const say = (line: string) => socket.write(`${line}\r\n`)
    say('220 ready')
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      for (const line of String(chunk).split(/\r\n/)) {
        if (inData && line === '.') {
          inData = false
          post.letters.push(`${to}: ${subjectOf(text)}`)
          post.bodies.push(text.replaceAll('=\n', ''))
          say('250 kept')
        } else if (inData) text += `${line}\n`
        else if (/^(EHLO|HELO|MAIL|RSET)/.test(line)) say(post.refuses ? '451 busy' : '250 fine')
        else if (line.startsWith('RCPT')) {
          to = /<(.*)>/.exec(line)?.[1] ?? ''
          say('250 fine')
        } else if (line === 'DATA') {
          inData = true
          text = ''
          say('354 go on')
        } else if (line === 'QUIT') socket.end('221 bye\r\n')
      }
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())))
  post.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
  return post
}

/** Subjects with marks come folded and encoded. */
const subjectOf = (text: string) =>
  (/^Subject: (.*(?:\n[ \t].*)*)/m.exec(text)?.[1] ?? '')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?(B|Q)\?(.*?)\?=/gi, (_, how, words) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(words, 'base64').toString('utf8')
        : Buffer.from(
            words.replace(/_/g, ' ').replace(/=([0-9A-F]{2})/g, (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ).toString('utf8'),
    )
