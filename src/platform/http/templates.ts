import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ejs from 'ejs'
import { escapeHtml } from '../text/html.ts'

type Template = (data: object) => string

/** Fills a template, named by its path below `views` without ending; in a layout, if one is given, as its `body`. */
export type ShowTemplate = (name: string, data: object, layout?: string) => string

/**
 * The templates of a folder, each read and compiled when it is first asked for.
 * EJS's own `include` looks the file up and copies everything twice each time, which took half of what a page costs.
 */
export function openTemplates(folder: string): ShowTemplate {
  const compiled = new Map<string, Template>()
  const compile = (name: string) => {
    const filename = join(folder, `${name}.ejs`)
    const text = readFileSync(filename, 'utf8')
    const options = { filename, unsafePrototypeLocals: true, _with: false, destructuredLocals: namesIn(text), escape: escapeValue }
    const template = ejs.compile(text, options as ejs.Options) as Template
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

const escapeValue = (value: unknown) => (value === undefined || value === null ? '' : escapeHtml(String(value)))

const tags = /<%(?!#)[-=_]?([\s\S]*?)[-_]?%>/g
const texts = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g
const declarations = /\b(?:const|let)\s+(?:[[{](.*?)[\]}] (?:=|of) |(\w+))/g
const names = /(?<![\w.$]|\?\.)[a-z_$][\w$]*/gi
const keywords = /^(const|let|of|in|for|if|else|true|false|null|undefined|new|typeof|return|locals)$/
/** What templates may use of JavaScript besides. */
const globals = /^(Object|JSON|Boolean|Math|Number|String|encodeURIComponent)$/

/** The names that a template takes from its data. EJS's own way, JavaScript's `with`, looks each up anew every time and takes twice as long. */
export function namesIn(text: string): string[] {
  const code = [...text.matchAll(tags)].map(([, inside = '']) => inside.replace(texts, "''")).join('\n')
  const declared = [...code.matchAll(declarations)].flatMap(([, several, one]) => several?.match(names) ?? one ?? [])
  const used = new Set(code.match(names))
  return [...used].filter((name) => !declared.includes(name) && !keywords.test(name) && !globals.test(name))
}
