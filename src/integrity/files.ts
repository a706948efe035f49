import { createHash } from 'node:crypto'
import { existsSync, globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const ours = ['src/**/*', 'views/**/*', 'public/**/*', 'migrations/*', 'package.json', 'package-lock.json', '.npmrc']

/** Every installed file and what it holds; of the packages, which version is there. */
export async function readInstalled(folder = root): Promise<Map<string, string>> {
  const installed = new Map<string, string>()
  const files = globSync(ours, { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort())
    installed.set(
      path.slice(folder.length + 1).replaceAll('\\', '/'),
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    )
  for (const file of packageFiles(folder)) {
    const { version = '?', scripts } = JSON.parse(await readFile(join(folder, file), 'utf8'))
    installed.set(file, scripts ? `${version} ${JSON.stringify(scripts)}` : version)
  }
  return installed
}

function packageFiles(folder: string): string[] {
  if (!existsSync(join(folder, 'node_modules'))) return []
  return globSync(['node_modules/*/package.json', 'node_modules/@*/*/package.json'], { cwd: folder }).sort()
}

export interface Difference {
  path: string
  how: 'changed' | 'added' | 'removed'
}

/** What is otherwise than it was. */
export function compareFiles(before: Map<string, string>, now: Map<string, string>): Difference[] {
  const paths = [...new Set([...before.keys(), ...now.keys()])].sort()
  return paths
    .filter((path) => before.get(path) !== now.get(path))
    .map((path) => ({ path, how: !before.has(path) ? 'added' : !now.has(path) ? 'removed' : 'changed' }))
}
