import { parse } from 'yaml'
import { Invalid } from '#platform/errors.ts'

/** The keys of a Markdown file: those of its front matter, and what follows as `body`. @throws Invalid when the front matter is not YAML */
export function readMarkdown(text: string): Record<string, unknown> {
  const [, matter, body] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n([\s\S]*))?$/.exec(text) ?? []
  if (matter === undefined) throw new Invalid({ '---': 'noFrontMatter' })
  try {
    return { ...parse(matter, { schema: 'core', logLevel: 'error' }), body: (body ?? '').trim() }
  } catch {
    throw new Invalid({ '---': 'noFrontMatter' })
  }
}
