import { usualKind } from '#kinds.ts'
import { render } from '#platform/text/rendered.ts'
import { documentOf } from '#search-engine/index/document.ts'
import { withOwnWords } from '#search-engine/index/own-words.ts'
import type { ArticleRecord } from './article-record.ts'

/** An article's HTML, and what search finds it by; or why no page can be made of it. */
export type Rendered = ReturnType<typeof prepare>

const prepare = ({ title, lead, body, author, kind, own = {} }: ArticleRecord) => {
  const { html: bodyHtml, fault } = render(body)
  if (fault !== undefined) return { fault }
  return {
    bodyHtml,
    document: documentOf(withOwnWords({ title, lead: lead ?? '', bodyHtml, author: author ?? '' }, kind ?? usualKind, own)),
  }
}

export default (records: ArticleRecord[]): Rendered[] => records.map(prepare)
