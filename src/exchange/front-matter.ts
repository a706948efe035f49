import { Invalid } from '#platform/errors.ts'

/** What stands above a text between two lines of `---` (YAML), `+++` (TOML), or as an object in braces (JSON). */
type Format = 'yaml' | 'toml' | 'json'

/** What a parser says is wrong, in its own words, and in which line of the file. */
export class BadFrontMatter extends Invalid {
  readonly line: number
  readonly reason: string

  constructor(line: number, reason: string) {
    super({ '': 'frontMatter' })
    this.line = line
    this.reason = reason
  }
}

const fences = /^(---|\+\+\+)[ \t]*(?:(yaml|toml|json)[ \t]*)?\n(?:([\s\S]*?)\n)??(?:\1|\.\.\.)[ \t]*(?:\n|$)/

/** So many lines of JSON that end in a brace are tried. */
const mostEnds = 100

/** The keys of a Markdown file: those of its front matter, and what follows as `body`. @throws Invalid */
export async function readMarkdown(file: string): Promise<Record<string, unknown>> {
  const text = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const { 0: start } = /^\s*?(?=---|\+\+\+|\{)/.exec(text) ?? { 0: '' }
  const { format, matter, length, above } = matterOf(text.slice(start.length))
  const keys = await parse(format, matter, start.split('\n').length - 1 + above)
  return { ...keys, body: text.slice(start.length + length).trim() }
}

function matterOf(text: string): { format: Format; matter: string; length: number; above: number } {
  const fenced = fences.exec(text)
  if (fenced) {
    const [{ length }, fence, named, matter = ''] = fenced
    return { format: (named as Format) ?? (fence === '+++' ? 'toml' : 'yaml'), matter, length, above: 1 }
  }
  if (!/^\{\s*["}]/.test(text)) throw new Invalid({ '': 'noFrontMatter' })
  const ends = [...text.matchAll(/\}[ \t]*(?:\n|$)/g)].slice(0, mostEnds).map(({ index }) => text.slice(0, index + 1))
  const matter = ends.find(isJson) ?? ends.find((end) => end.endsWith('\n}')) ?? text
  return { format: 'json', matter, length: matter.length, above: 0 }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

async function parse(format: Format, matter: string, above: number): Promise<object> {
  let keys: unknown
  try {
    keys = await parsers[format](matter)
  } catch (error) {
    const { line, reason } = complaint(error as Error)
    throw new BadFrontMatter(above + line, reason)
  }
  if (keys === null || keys === undefined) return {}
  if (typeof keys !== 'object' || Array.isArray(keys)) throw new Invalid({ '': 'notKeys' })
  return keys
}

/** Only what a file needs is loaded. */
const parsers: Record<Format, (text: string) => unknown> = {
  // The core schema leaves dates as they are written: YAML itself would take those without a zone for UTC.
  yaml: async (text) => (await import('yaml')).parse(text, { schema: 'core', logLevel: 'error' }),
  toml: async (text) => (await import('smol-toml')).parse(text),
  json: (text) => JSON.parse(text),
}

/** Each parser names the place in its own way, and shows the line below its reason. */
function complaint(error: Error & { line?: number; linePos?: { line: number }[] }): { line: number; reason: string } {
  const [first = ''] = error.message.split('\n')
  const line = error.linePos?.[0]?.line ?? error.line ?? Number(/line (\d+)/.exec(first)?.[1] ?? 1)
  return { line, reason: first.replace(/ at line \d+, column \d+:?$/, '').replace(/ \(line \d+ column \d+\)$/, '') }
}
