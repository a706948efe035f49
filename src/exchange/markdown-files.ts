import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { maxBodyBytes } from '#content/core/limits.ts'
import { Invalid } from '#platform/errors.ts'
import { decodeUtf8 } from './decode.ts'
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
  const others = new Map<string, number>()
  for (const path of visible.filter((path) => !files.includes(path))) {
    const ending = isSection(path) ? basename(path) : (/\.\w+$/.exec(path)?.[0].toLowerCase() ?? basename(path))
    others.set(ending, (others.get(ending) ?? 0) + 1)
  }
  return { files, others }
}

/** A Markdown file's keys, and what its name and place say besides. */
export interface MarkdownFile {
  given: Record<string, unknown>
  /** It lies among drafts. */
  drafts: boolean
  /** The day its name begins with, as Jekyll's do. */
  day: string | undefined
}

/** @throws Invalid for what no article can be made of; Error when it cannot be read */
export async function readMarkdownFile(path: string): Promise<MarkdownFile> {
  if ((await stat(path)).size > mostBytes) throw new Invalid({ body: 'bodySize' })
  const given = await readMarkdown(decodeUtf8(await readFile(path)))
  return {
    given: Object.keys(given).some((key) => key.toLowerCase() === 'title') ? given : { ...given, ...titleIn(String(given.body)) },
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
