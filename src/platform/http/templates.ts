import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ejs from 'ejs'

type Template = (data: object) => string

/** Fills a template, named by its path below `views` without ending. */
export type ShowTemplate = (name: string, data: object) => string

/**
 * The templates of a folder, each read and compiled when it is first asked for.
 * EJS's own `include` looks the file up and copies everything twice each time, which took half of what a page costs.
 */
export function openTemplates(folder: string): ShowTemplate {
  const compiled = new Map<string, Template>()
  const compile = (name: string) => {
    const filename = join(folder, `${name}.ejs`)
    const options = { filename, unsafePrototypeLocals: true }
    const template = ejs.compile(readFileSync(filename, 'utf8'), options) as Template
    compiled.set(name, template)
    return template
  }
  const template = (name: string) => compiled.get(name) ?? compile(name)

  /** What a template sees: `include` goes before EJS's own. */
  const scope = (data: object, more?: object): object => {
    const seen = { ...data, ...more, include: (name: string, extra?: object) => template(name)(extra ? scope(seen, extra) : seen) }
    return seen
  }
  return (name, data) => template(name)(scope(data))
}
