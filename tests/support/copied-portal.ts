import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** What somebody would do to the code: new files, and lines put into those that are there, each after a text that stands in it. */
export interface Edit {
  added: Record<string, string>
  changed: Record<string, [after: string, line: string][]>
}

export interface CopiedPortal {
  startPortal: typeof import('./portal.ts').startPortal
  /** A module of the copy. */
  load<Module>(path: string): Promise<Module>
}

/** A copy of the whole portal with this done to it, and its own `startPortal`; gone when the file is over. */
export async function copiedPortal({ added, changed }: Edit): Promise<CopiedPortal> {
  const copy = await mkdtemp(join(tmpdir(), 'cong-lang-code-'))
  afterAll(() => rm(copy, { recursive: true, force: true }))
  for (const folder of ['src', 'tests/support']) await cp(join(root, folder), join(copy, folder), { recursive: true })
  for (const same of ['views', 'public', 'migrations', 'node_modules', 'sample', 'package.json', 'package-lock.json'])
    await symlink(join(root, same), join(copy, same))

  for (const [file, text] of Object.entries(added)) await write(join(copy, file), text)
  for (const [file, lines] of Object.entries(changed)) {
    let text = await readFile(join(copy, file), 'utf8')
    for (const [after, line] of lines) {
      if (!text.includes(after)) throw new Error(`${file} has no ${after}`)
      text = text.replace(after, `${after}\n${line}`)
    }
    await write(join(copy, file), text)
  }
  const load = (path: string) => import(pathToFileURL(join(copy, path)).href)
  const { startPortal } = await load('tests/support/portal.ts')
  return { startPortal, load }
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}
