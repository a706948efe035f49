import { render } from '#platform/text/rendered.ts'
import { documentOf } from '#search-engine/index/document.ts'
import type { ArticleRecord } from './article-record.ts'

/** An article's HTML, and what search finds it by; or why no page can be made of it. */
export type Rendered = ReturnType<typeof prepare>

const prepare = ({ title, lead, body, author }: ArticleRecord) => {
  const { html: bodyHtml, fault } = render(body)
  if (fault !== undefined) return { fault }
  return { bodyHtml, document: documentOf({ title, lead: lead ?? '', bodyHtml, author: author ?? '' }) }
}

export default (records: ArticleRecord[]): Rendered[] => records.map(prepare)
