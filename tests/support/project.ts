import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Files by their path from the root of the project, with what stands in them and what they import. */
export interface Project {
  files: string[]
  source(file: string): string
  /** What a file imports when it runs (types cost nothing), as paths of the project or names of packages. */
  imports(file: string): string[]
}

/** The portal as it is. */
export const portal: Project = projectOf(
  Object.fromEntries(
    globSync(['src/**/*.ts', 'migrations/*.ts'], { cwd: root }).map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  ),
)

export function projectOf(sources: Record<string, string>): Project {
  const files = Object.keys(sources).sort()
  const source = (file: string) => sources[file] ?? ''
  const imports = Object.fromEntries(files.map((file) => [file, importsOf(file, source(file))]))
  return { files, source, imports: (file) => imports[file] ?? [] }
}

/** `src/search/newsroom/misses.ts` is in `search`; what stands at the root of `src` puts folders together and is in none. */
export const folderOf = (file: string): string => (file.split('/').length > 2 ? file.split('/')[1]! : '')

/** Each circle as the way round it. */
export function circles(all: string[], next: (one: string) => string[]): string[] {
  const done = new Set<string>()
  const visit = (one: string, path: string[]): string[] => {
    if (path.includes(one)) return [[...path.slice(path.indexOf(one)), one].join(' → ')]
    if (done.has(one)) return []
    const found = next(one).flatMap((other) => visit(other, [...path, one]))
    done.add(one)
    return found
  }
  return all.flatMap((one) => visit(one, []))
}

function importsOf(file: string, text: string): string[] {
  const statements = text.matchAll(/^(?:import|export)\s(?!type\s)(?:[^'"]*?from\s+)?['"]([^'"]+)['"]/gm)
  return [...statements].map(([, name]) => {
    if (name!.startsWith('#')) return `src/${name!.slice(1)}`
    return name!.startsWith('.') ? relative('', normalize(join(dirname(file), name!))) : name!
  })
}
