import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const server = join(import.meta.dirname, '../../../src/platform/http/server.ts')

/** Whether answers are as quick as they can be after V8 has tidied up between each two of the first requests. */
const program = `
  import { IncomingMessage, ServerResponse } from 'node:http'
  import { Socket } from 'node:net'
  import { limitedServer } from '${server}'
  limitedServer(() => undefined)
  const answer = () => new ServerResponse(new IncomingMessage(new Socket()))
  for (let n = 0; n < 10; n++) {
    answer()
    gc()
  }
  const res = answer()
  console.log([res, res.req, res.req.socket].every((each) => %HasFastProperties(each)))
`

test('tidying up between the first requests makes none of the later ones slow', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    '--allow-natives-syntax',
    '--input-type=module',
    '--eval',
    program,
  ])
  expect(stdout).toBe('true\n')
})
