import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ejs from 'ejs'
import { escapeHtml } from '../text/html.ts'

type Template = (data: object) => string

/** Fills a template, named by its path below `views` (or `src`) without ending; in a layout, if one is given, as its `body`. */
export type ShowTemplate = (name: string, data: object, layout?: string) => string

/**
 * The templates of some folders, each read and compiled when it is first asked for. `strict` ones throw when they name what they were not
 * given; what may be left out stands in them as `locals.name` at least once. EJS's own `include` looks the file up and copies everything
 * twice each time, which took half of what a page costs.
 */
export function openTemplates(folders: string[], { strict = false } = {}): ShowTemplate {
  const compiled = new Map<string, Template>()
  const compile = (name: string) => {
    const filename = folders.map((folder) => join(folder, `${name}.ejs`)).find((file) => existsSync(file)) ?? `${name}.ejs`
    const text = readFileSync(filename, 'utf8')
    const names = namesIn(text)
    const options = { filename, unsafePrototypeLocals: true, _with: false, destructuredLocals: names, escape: escapeValue }
    const fill = ejs.compile(text, options as ejs.Options) as Template
    const needed = names.filter((used) => !new RegExp(`\\blocals\\.${used}\\b`).test(text))
    const template = strict ? (data: object) => fill(withAll(name, needed, data)) : fill
    compiled.set(name, template)
    return template
  }
  const template = (name: string) => compiled.get(name) ?? compile(name)

  /** What a template sees: `include` goes before EJS's own. */
  const scope = (data: object, more?: object): object => {
    const seen = { ...data, ...more, include: (name: string, extra?: object) => template(name)(extra ? scope(seen, extra) : seen) }
    return seen
  }
  return (name, data, layout) => {
    const seen = scope(data)
    const html = template(name)(seen)
    return layout ? template(layout)(Object.assign(seen, { body: html })) : html
  }
}

/** @throws Error when something that the template names is not there */
function withAll(template: string, needed: string[], data: object): object {
  const missing = needed.filter((name) => !(name in data))
  if (missing.length > 0) throw new Error(`views/${template}.ejs names what it was not given: ${missing.join(', ')}`)
  return data
}

const escapeValue = (value: unknown) => (value === undefined || value === null ? '' : escapeHtml(String(value)))

const tags = /<%(?!#)[-=_]?([\s\S]*?)[-_]?%>/g
/** What is no code: words in quotation marks, notes, patterns. Of words with code in them the code is left. */
const texts = new RegExp(
  [
    String.raw`'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"`,
    String.raw`/\*[\s\S]*?\*/|//.*`,
    String.raw`(?<=[(,]\s*)/(?:[^/\\\n]|\\.)+/[gimsu]*`,
  ].join('|'),
  'g',
)
const literals = /`(?:[^`\\]|\\.)*`/g
/** What a template makes itself: constants, and the parameters of its functions. */
const declarations = /\b(?:const|let)\s+(?:[[{](.*?)[\]}] (?:=|of) |(\w+))|\(([^()]*)\) =>|(\w+) =>/g
/** No property of something, and no key of an object; `...` spreads something. */
const names = /(?<![\w$]|(?<!\.\.)\.)[a-z_$][\w$]*(?!(?<=[{,]\s*\w+)\s*:)(?![\w$])/gi
const keywords = /^(const|let|of|in|for|if|else|true|false|null|undefined|new|typeof|return|locals)$/
/** What templates may use of JavaScript besides. */
const globals = /^(Object|JSON|Boolean|Math|Number|String|encodeURIComponent)$/

/**
 * The names that a template takes from its data. EJS's own way, JavaScript's `with`, looks each up anew every time and takes twice as long.
 */
export function namesIn(text: string): string[] {
  const code = [...text.matchAll(tags)]
    .map(([, inside = '']) => inside.replace(texts, "''").replace(literals, (words) => (words.match(/(?<=\$\{)[^}]*/g) ?? []).join(' ')))
    .join('\n')
  const declared = [...code.matchAll(declarations)].flatMap(([, ...parts]) => parts.flatMap((part) => part?.match(/[\w$]+/g) ?? []))
  const used = new Set(code.match(names))
  return [...used].filter((name) => !declared.includes(name) && !keywords.test(name) && !globals.test(name))
}
