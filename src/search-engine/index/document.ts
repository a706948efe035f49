import { pageFact } from '#platform/text/page-facts.ts'
import { textOfHtml } from '#search-engine/words/text.ts'
import { pairToken, titleTokensOf, tokenRuns, tokensOf } from '#search-engine/words/tokens.ts'

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
  /** What the files say that it links to. */
  files?: string
}

/** What the body says, and who wrote it: both are found. */
export const bodyText = ({ bodyHtml, author }: Pick<Written, 'bodyHtml' | 'author'>): string => `${textOfHtml(bodyHtml)} ${author}`.trim()

/** What of an article stands in the index. Takes a millisecond, with a file of a hundred pages fifty. */
export const documentOf = ({ title, lead, bodyHtml, author, files = '' }: Written): Document => ({
  title: titleTokensOf(title).join(' '),
  lead: tokensOf(lead).join(' '),
  body: [withAuthor(bodyTokens(bodyHtml), author), ...tokensOf(files)].filter(Boolean).join(' '),
})

/** The runs of a body's tokens, each with spaces between them: as thousands of pieces they would take long to come from a thread. */
const bodyTokens = pageFact('tokens', (html) => {
  const { syllables, pairs, exact } = tokenRuns(textOfHtml(html))
  return { syllables: syllables.join(' '), pairs: pairs.join(' '), exact: exact.join(' ') }
})

/** `tokensOf(bodyText(…))` without reading the body again. */
function withAuthor(body: ReturnType<typeof bodyTokens>, author: string): string {
  const { syllables, pairs, exact } = tokenRuns(author)
  const last = body.syllables.slice(body.syllables.lastIndexOf(' ') + 1)
  const between = last && syllables[0] ? [pairToken(last, syllables[0])] : []
  const fresh = (run: string, tokens: string[]) => tokens.filter((token) => !` ${run} `.includes(` ${token} `))
  const runs = [
    body.syllables,
    ...syllables,
    body.pairs,
    ...fresh(body.pairs, [...new Set([...between, ...pairs])]),
    body.exact,
    ...fresh(body.exact, exact),
  ]
  return runs.filter(Boolean).join(' ')
}
