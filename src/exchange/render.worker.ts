import { renderMarkdown } from '#platform/text/markdown.ts'
import { documentOf } from '#search-engine/index/document.ts'
import type { ArticleRecord } from './article-record.ts'

export type Rendered = ReturnType<typeof render>

/** What takes long of an article: its HTML, and what search finds it by. */
const render = ({ title, lead, body, author }: ArticleRecord) => {
  const bodyHtml = renderMarkdown(body)
  return { bodyHtml, document: documentOf({ title, lead: lead ?? '', bodyHtml, author: author ?? '' }) }
}

export default (records: ArticleRecord[]): Rendered[] => records.map(render)
