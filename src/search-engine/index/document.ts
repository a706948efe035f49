import { textOfHtml } from '#search-engine/words/text.ts'
import { titleTokensOf, tokensOf } from '#search-engine/words/tokens.ts'

/** The tokens of an article, with spaces between them. */
export interface Document {
  title: string
  lead: string
  body: string
}

export interface Written {
  title: string
  lead: string
  bodyHtml: string
  author: string
}

/** What the body says, and who wrote it: both are found. */
export const bodyText = ({ bodyHtml, author }: Pick<Written, 'bodyHtml' | 'author'>): string => `${textOfHtml(bodyHtml)} ${author}`.trim()

/** What of an article stands in the index. Takes a millisecond. */
export const documentOf = ({ title, lead, ...body }: Written): Document => ({
  title: titleTokensOf(title).join(' '),
  lead: tokensOf(lead).join(' '),
  body: tokensOf(bodyText(body)).join(' '),
})
