import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { maxBodyBytes } from '#content/core/limits.ts'
import { Invalid } from '#platform/errors.ts'
import { decodeUtf8 } from './decode.ts'
import { readForeignSigns } from './foreign-signs.ts'
import { readMarkdown } from './front-matter.ts'

/** What comes above a text is never as long as a text may be. */
const mostBytes = 2 * maxBodyBytes

export const isMarkdown = (path: string): boolean => /\.(md|markdown|mdown|mkdn?)$/i.test(path)

/** A list of a section that some generators keep among its articles. */
const isSection = (path: string) => /^_index\./i.test(basename(path))

/** The Markdown files below a folder in the order of their names, and the endings of the other files with how many there are. */
export async function listMarkdown(folder: string): Promise<{ files: string[]; others: Map<string, number> }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  const visible = paths.filter((path) => !/(^|[/\\])(\.|node_modules[/\\])/.test(path)).sort()
  const files = visible.filter((path) => isMarkdown(path) && !isSection(path))
  const known = new Set(files)
  const others = new Map<string, number>()
  for (const path of visible.filter((path) => !known.has(path))) others.set(endingOf(path), (others.get(endingOf(path)) ?? 0) + 1)
  return { files, others }
}

const endingOf = (path: string) => (isSection(path) ? basename(path) : (/\.\w+$/.exec(path)?.[0].toLowerCase() ?? basename(path)))

/** Those other files that were of use after all are not counted. */
export function without(others: Map<string, number> | undefined, used: Iterable<string>): Map<string, number> {
  const left = new Map(others)
  for (const path of used) left.set(endingOf(path), (left.get(endingOf(path)) ?? 1) - 1)
  return new Map([...left].filter(([, count]) => count > 0))
}

/** A Markdown file's keys, and what its name and place say besides. */
export interface MarkdownFile {
  given: Record<string, unknown>
  /** What in its text only another program understands. */
  signs: string[]
  /** It lies among drafts. */
  drafts: boolean
  /** The day its name begins with, as Jekyll's do. */
  day: string | undefined
}

/** @throws Invalid for what no article can be made of; Error when it cannot be read */
export async function readMarkdownFile(path: string): Promise<MarkdownFile> {
  if ((await stat(path)).size > mostBytes) throw new Invalid({ body: 'bodySize' })
  const found = await readMarkdown(decodeUtf8(await readFile(path)))
  const { body, signs } = readForeignSigns(String(found.body))
  const given = { ...found, body }
  return {
    given: Object.keys(given).some((key) => key.toLowerCase() === 'title') ? given : { ...given, ...titleIn(body) },
    signs,
    drafts: path.split(sep).some((part) => /^_?drafts$/i.test(part)),
    day: /^\d{4}-\d{2}-\d{2}(?=-)/.exec(basename(path))?.[0],
  }
}

/** The heading that a text without another title begins with. */
function titleIn(body: string): { title?: string; body: string } {
  const [whole, line = ''] = /^#[ \t]+([^\n]+)(?:\n+|$)/.exec(body) ?? []
  const title = line.replace(/(?<![ \t#])[ \t#]+$/, '')
  return whole && title ? { title, body: body.slice(whole.length) } : { body }
}
