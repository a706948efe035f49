import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { kinds } from '../src/kinds.ts'
import { circles, folderOf, type Project, portal, projectOf } from './support/project.ts'

interface Rule {
  title: string
  /** What breaks it. */
  broken(project: Project): string[]
  /** Files that break it, so that one sees it hold. */
  planted: Record<string, string>
}

const importing = (what: string) => `import { it } from '${what}'`

/** Who may not import what. */
const forbidding = (title: string, who: RegExp, what: RegExp, [file, name]: [string, string]): Rule => ({
  title,
  broken: ({ files, imports }) =>
    files
      .filter((file) => who.test(file))
      .flatMap((file) => imports(file).flatMap((name) => (what.test(name) ? [`${file} imports ${name}`] : []))),
  planted: { [file]: importing(name) },
})

const without =
  (who: RegExp, text: RegExp) =>
  ({ files, source }: Project) =>
    files.filter((file) => who.test(file) && text.test(source(file)))

const rules: Rule[] = [
  forbidding('the platform knows no feature', /^src\/platform\//, /^src\/(?!platform\/|locales\/|config\.ts)/, [
    'src/platform/x.ts',
    '#links/link.ts',
  ]),
  forbidding('only stores and the platform speak SQL', /^src\/(?!platform\/)(?!.*\.store\.ts$)/, /^kysely$|^better-sqlite3$/, [
    'src/links/x.actions.ts',
    'kysely',
  ]),
  forbidding('only routes and pages speak HTTP', /^src\/(?!platform\/|app\.ts|routes\.ts|layout\/every-)(?!.*routes\.ts$)/, /^express$/, [
    'src/links/link.view.ts',
    'express',
  ]),
  forbidding('only routes.ts mounts routes', /^src\/(?!routes\.ts|app\.ts|.*routes\.ts)/, /routes\.ts$/, [
    'src/links/x.ts',
    '#links/newsroom.routes.ts',
  ]),
  forbidding('migrations are frozen in time', /^migrations\//, /^src\//, ['migrations/1.ts', '../src/links/link.ts']),
  forbidding('entries are imported by nobody below', /^src\/(?!start\/)[^/]+\//, /^src\/((server|cli|app|routes|jobs)\.ts$|start\/)/, [
    'src/links/x.ts',
    '#start/run.ts',
  ]),
  forbidding('the portal does not know its tests', /^src\//, /^tests\//, ['src/links/x.ts', '../../tests/x.ts']),
  forbidding('a view asks no store', /\.view\.ts$/, /\.(store|query|actions)\.ts$/, ['src/links/link.view.ts', './link.store.ts']),
  {
    title: "another feature's routes, form and page stay at home",
    broken: ({ files, imports }) =>
      files
        .filter((file) => file !== 'src/routes.ts')
        .flatMap((file) =>
          imports(file)
            .filter((what) => /\.(form|routes|page)\.ts$/.test(what) && folderOf(what) !== folderOf(file) && what !== 'src/routes.ts')
            .map((what) => `${file} imports ${what}`),
        ),
    planted: { 'src/links/x.ts': importing('#alerts/alert.form.ts') },
  },
  {
    title: 'what is shown to people is prepared in a view or a page',
    broken: without(/^src\/(?!platform\/|client\/)(?!.*\.(view|page)\.ts$)/, /^export (async )?(function|const) show[A-Z]/m),
    planted: { 'src/links/link.ts': 'export const showLink = () => 1' },
  },
  {
    title: 'a file that puts several stores together says by its name what it does with them',
    broken: ({ files, imports }) =>
      files
        .filter((file) => /^src\/(?!platform\/|start\/|layout\/every-).*\/[^./]+\.ts$/.test(file))
        .filter((file) => imports(file).filter((what) => what.endsWith('.store.ts')).length > 1),
    planted: { 'src/links/x.ts': `${importing('./a.store.ts')}\n${importing('./b.store.ts')}` },
  },
  {
    title: 'only a kind itself and the words name a kind',
    broken: ({ files, source }) => {
      const named = new RegExp(kinds.flatMap(({ name, list }) => [`(?<!t\\.)['"\`]${name}['"\`]`, `['"\`]${list}`]).join('|'))
      return files.filter((file) => /^src\/(?!kinds\/|locales\/)/.test(file) && named.test(withoutComments(source(file))))
    },
    planted: { 'src/links/x.ts': "if (article.kind === 'news') return" },
  },
  {
    title: 'a query changes nothing',
    broken: without(/\.query\.ts$/, /\bwrite\(|\.writer\b/),
    planted: { 'src/links/x.query.ts': 'portal.writer.insertInto' },
  },
  {
    title: 'only routes and pages fill templates',
    broken: without(/^src\/(?!platform\/)(?!.*\.page\.ts$)(?!.*routes\.ts$)/, /\.render\('/),
    planted: { 'src/links/x.view.ts': "res.render('links/show')" },
  },
  {
    title: 'pages read through the connection that cannot write',
    broken: without(/\.(routes|view|form|page)\.ts$|-guard\.ts$/, /\bportal\.writer\b/),
    planted: { 'src/links/x.routes.ts': 'findLink(portal.writer)' },
  },
  {
    title: 'the environment is read in config.ts and, before anything else is there, in two files of start/',
    broken: without(/^src\/(?!config\.ts|start\/(memory-flags|compile-cache)\.ts)/, /\bprocess\.env\b|\benv\b[^=]*} = process\b/),
    planted: { 'src/links/x.ts': 'process.env.PORT' },
  },
  {
    title: 'no imports go round in circles',
    broken: ({ files, imports }) => circles(files, imports),
    planted: { 'src/links/a.ts': importing('./b.ts'), 'src/links/b.ts': importing('./a.ts') },
  },
  {
    title: 'no folder imports back what imports it',
    broken: ({ files, imports }) => {
      const next = (folder: string) =>
        files
          .filter((file) => folderOf(file) === folder)
          .flatMap((file) => imports(file).filter((what) => what.startsWith('src/')))
          .map(folderOf)
          .filter((other) => other !== folder && other !== '')
      return circles([...new Set(files.filter((file) => file.startsWith('src/')).map(folderOf))], next)
    },
    planted: { 'src/links/a.ts': importing('#alerts/b.ts'), 'src/alerts/c.ts': importing('#links/d.ts') },
  },
  {
    title: 'no folder has more than some twenty-five files on one floor',
    broken: ({ files }) => {
      const inside = Object.entries(Object.groupBy(files, dirname))
      return inside.flatMap(([folder, all]) => (folder !== 'migrations' && all!.length > 28 ? [`${folder}: ${all!.length}`] : []))
    },
    planted: Object.fromEntries(Array.from({ length: 29 }, (_, i) => [`src/links/${i}.ts`, ''])),
  },
  {
    title: 'a line is read without turning the head',
    broken: ({ files, source }) =>
      files.filter(
        (file) =>
          /^src\/(?!locales\/)/.test(file) &&
          source(file)
            .split('\n')
            .some((line) => line.length > 140),
      ),
    planted: { 'src/links/x.ts': 'x'.repeat(141) },
  },
]

describe.each(rules)('$title', ({ broken, planted }) => {
  test('in every file', () => expect(broken(portal)).toEqual([]))
  test('and a breach is noticed', () => expect(broken(projectOf(planted))).not.toEqual([]))
})

const withoutComments = (text: string) => text.replace(/^ *(\/\*\*|\*|\/\/).*$/gm, '')
