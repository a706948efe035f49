import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Console } from '#platform/command.ts'

const secondsBetweenLines = 5

/** The operator's terminal, or the files that stand in its place. */
export function openConsole(): Console {
  const screen = process.stderr.isTTY
  let shown = false
  let last = Date.now()

  const clear = () => {
    if (shown) process.stderr.write('\r\u001b[K')
    shown = false
  }
  return {
    say(line) {
      clear()
      process.stdout.write(`${line}\n`)
    },
    warn(line) {
      clear()
      process.stderr.write(`${line}\n`)
    },
    progress(line) {
      if (!screen && Date.now() - last < secondsBetweenLines * 1000) return
      last = Date.now()
      process.stderr.write(screen ? `\r\u001b[K${line}` : `${line}\n`)
      shown = screen
    },
    readSecret,
  }
}

/** On a screen it asks, and what is typed does not show. */
async function readSecret(prompt: string): Promise<string> {
  const screen = process.stdin.isTTY
  if (screen) process.stderr.write(prompt)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const input = createInterface({ input: process.stdin, output: silent, terminal: screen })
  for await (const line of input) {
    if (screen) process.stderr.write('\n')
    input.close()
    return line
  }
  return ''
}
