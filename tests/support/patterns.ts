import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { isRegularExpressionLiteral } from 'typescript/unstable/ast/is'
import { API } from 'typescript/unstable/sync'

const root = join(import.meta.dirname, '../..')

/** Reads the portal's own templates, nothing from outside. */
const ours = 'src/platform/http/templates.ts'

/** Every regular expression that reads what comes from outside: as TypeScript finds them, or as they are put together when a file is loaded. */
export async function ourPatterns(): Promise<RegExp[]> {
  const { written, files } = readSources()
  const sources = await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const))
  const making = sources.filter(([, text]) => text.includes('new RegExp(')).map(([file]) => file)
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'made-patterns.ts'), ...making])
  const made: [string, string][] = JSON.parse(stdout)
  const all = [...written.map(literal), ...made.map(([source, flags]) => new RegExp(source, flags))]
  return [...new Map(all.map((pattern) => [String(pattern), pattern])).values()]
}

function readSources() {
  const api = new API({ cwd: root })
  try {
    const { program } = api.updateSnapshot({ openProject: join(root, 'tsconfig.json') }).getProjects()[0]!
    const files = program.getSourceFileNames().filter((name) => name.startsWith(join(root, 'src/')) && !name.endsWith(ours))
    const written: string[] = []
    type Tree = NonNullable<ReturnType<typeof program.getSourceFile>>
    const walk = (node: Pick<Tree, 'forEachChild'> & Parameters<typeof isRegularExpressionLiteral>[0]) => {
      if (isRegularExpressionLiteral(node)) written.push(node.text)
      node.forEachChild(walk)
    }
    for (const file of files) walk(program.getSourceFile(file)!)
    return { written, files }
  } finally {
    api.close()
  }
}

function literal(text: string): RegExp {
  const end = text.lastIndexOf('/')
  return new RegExp(text.slice(1, end), text.slice(end + 1))
}
