import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { kinds } from '../src/kinds.ts'

const root = join(import.meta.dirname, '..')
const files = globSync(['src/**/*.ts', 'migrations/*.ts'], { cwd: root }).sort()

/** Who may not import what, and why. */
const forbidden: { who: RegExp; what: RegExp; why: string }[] = [
  { who: /^src\/platform\//, what: /^src\/(?!platform\/|locales\/|config\.ts)/, why: 'the platform knows no feature' },
  { who: /^src\/(?!platform\/)(?!.*\.store\.ts$)/, what: /^kysely$|^better-sqlite3$/, why: 'only stores and the platform speak SQL' },
  {
    who: /^src\/(?!platform\/|app\.ts|routes\.ts)(?!.*routes\.ts$)(?!.*every-page\.ts$)/,
    what: /^express$/,
    why: 'only routes speak HTTP',
  },
  { who: /^src\/(?!routes\.ts|.*routes\.ts)/, what: /routes\.ts$/, why: 'only routes.ts mounts routes' },
  { who: /^migrations\//, what: /^src\//, why: 'migrations are frozen in time' },
  {
    who: /^src\/(?!start\/)[^/]+\//,
    what: /^src\/((server|cli|app|routes|jobs)\.ts$|start\/)/,
    why: 'entry files are imported by nobody below',
  },
  { who: /^src\//, what: /^tests\//, why: 'the portal does not know its tests' },
]

const imports = Object.fromEntries(files.map((file) => [file, importsOf(file)]))

test('imports flow one way', () => {
  const broken = files.flatMap((file) =>
    imports[file]!.flatMap((what) =>
      forbidden
        .filter((rule) => rule.who.test(file) && rule.what.test(what) && !(file === 'src/app.ts' && what === 'src/routes.ts'))
        .map((rule) => `${file} imports ${what}: ${rule.why}`),
    ),
  )
  expect(broken).toEqual([])
})

test("another feature's routes, form, view and page stay at home", () => {
  const broken = files.flatMap((file) =>
    imports[file]!.filter(
      (what) => /\.(form|view|routes|page)\.ts$/.test(what) && featureOf(what) !== featureOf(file) && file !== 'src/routes.ts',
    ).map((what) => `${file} imports ${what}`),
  )
  expect(broken).toEqual([])
})

test('a file that puts several stores together says by its name what it does with them', () => {
  const stores = (file: string) => imports[file]!.filter((what) => what.endsWith('.store.ts'))
  const unnamed = files.filter((file) => /^src\/(?!platform\/|start\/).*\/[^./]+\.ts$/.test(file) && !/^src\/layout\/every-/.test(file))
  expect(unnamed.filter((file) => stores(file).length > 1)).toEqual([])
})

test('only a kind itself and the words name a kind', () => {
  const others = files.filter((file) => /^src\/(?!kinds\/|locales\/)/.test(file))
  const named = new RegExp(kinds.flatMap(({ name, list }) => [`(?<!t\\.)['"\`]${name}['"\`]`, `['"\`]${list}`]).join('|'))
  expect(others.filter((file) => named.test(source(file).replace(/^ *(\/\*\*|\*|\/\/).*$/gm, '')))).toEqual([])
  expect("if (article.kind === 'news')").toMatch(named)
})

test('a query changes nothing', () => {
  expect(files.filter((file) => /\.query\.ts$/.test(file) && /\bwrite\(|\.writer\b/.test(source(file)))).toEqual([])
})

test('only routes and pages fill templates', () => {
  const others = files.filter((file) => !/^src\/platform\/|\.(page|routes)\.ts$|(^|\/)routes\.ts$/.test(file))
  expect(others.filter((file) => /\.render\('/.test(source(file)))).toEqual([])
})

test('no imports go round in circles', () => {
  expect(circles(files, (file) => imports[file] ?? [])).toEqual([])
})

test('no folders import each other in circles', () => {
  const folders = [...new Set(files.filter((file) => file.startsWith('src/')).map(folderOf))]
  const next = (folder: string) =>
    files
      .filter((file) => folderOf(file) === folder)
      .flatMap((file) => imports[file]!.filter((what) => what.startsWith('src/')).map(folderOf))
  expect(circles(folders, (folder) => next(folder).filter((other) => other !== folder && other !== ''))).toEqual([])
  expect(circles(['a', 'b'], (folder) => (folder === 'a' ? ['b'] : ['a']))).toEqual(['a → b → a'])
})

test('no folder has more than some twenty-five files on one floor', () => {
  const count = Object.entries(Object.groupBy(files, dirname)).map(([folder, inside]) => ({ folder, files: inside!.length }))
  expect(count.filter(({ folder, files }) => folder !== 'migrations' && files > 28)).toEqual([])
})

test('pages read through the connection that cannot write', () => {
  const roles = /\.(routes|view|form)\.ts$|-guard\.ts$/
  expect(files.filter((file) => roles.test(file) && /\bportal\.writer\b/.test(source(file)))).toEqual([])
})

test('the environment is read in config.ts and, before anything else is there, in memory-flags.ts', () => {
  expect(files.filter((file) => /\bprocess\.env\b|\benv\b[^=]*} = process\b/.test(source(file)))).toEqual([
    'src/config.ts',
    'src/start/memory-flags.ts',
  ])
})

/** Each circle as the way round it. */
function circles(all: string[], next: (one: string) => string[]): string[] {
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

/** `src/search/newsroom/misses.ts` is in `search`; what stands at the root of `src` puts folders together and is in none. */
const folderOf = (file: string) => (file.split('/').length > 2 ? file.split('/')[1]! : '')

/** `src/content/core/article.ts` is at home in `content`. */
function featureOf(file: string): string | undefined {
  return file.split('/')[1]
}

/** What a file imports when it runs (types cost nothing), as paths of the project or names of packages. */
function importsOf(file: string): string[] {
  return [...source(file).matchAll(/^(?:import|export)\s(?!type\s)[^'"]*?from\s+['"]([^'"]+)['"]/gm)].map(([, name]) => {
    if (name!.startsWith('#')) return `src/${name!.slice(1)}`
    return name!.startsWith('.') ? relative(root, join(root, dirname(file), name!)) : name!
  })
}

function source(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
