import { insertArticle } from '../src/articles/article-changes.store.ts'
import type { Portal } from '../src/platform/context.ts'
import { renderMarkdown } from '../src/platform/text/markdown.ts'
import { putDocument } from '../src/search/index.store.ts'
import { titleTokensOf, tokensOf } from '../src/search/tokens.ts'
import type { MadeArticle } from './articles.ts'

/** Makes articles public in one go, without what `write()` would do for each; a body that comes again is not read again. */
export async function store({ writer }: Portal, articles: Iterable<MadeArticle>, { indexed = true } = {}) {
  const read = new Map<string, string>()
  const change = { at: new Date().toISOString(), by: null }
  const rest = { kind: 'news', categoryId: null, source: '', coverId: null, expiresAt: null, pinned: false } as const
  await writer.transaction().execute(async (tx) => {
    for (const { title, lead, body, author, published_at } of articles) {
      const known = read.get(body)
      const bodyHtml = known ?? renderMarkdown(body)
      read.set(body, bodyHtml)
      const id = await insertArticle(tx, { ...rest, title, lead, body, author, publishedAt: published_at }, change, {
        status: 'published',
        bodyHtml,
      })
      // Whole texts take a millisecond each: of a text that comes again only the title is found, so that a large archive is filled in a minute.
      if (indexed) await putDocument(tx, id, { title: titleTokensOf(title), lead: [], body: known ? [] : tokensOf(body) })
    }
  })
}

/** As many as wanted, out of some two thousand texts that come again under other titles at other times. */
export function* manyOf(articles: MadeArticle[], count: number): Generator<MadeArticle> {
  const start = Date.UTC(2018, 0, 1)
  for (let n = 0; n < count; n++) {
    const article = articles[n % articles.length]!
    const published_at = new Date(start + n * 60_000).toISOString()
    yield { ...article, title: n < articles.length ? article.title : `${article.title} ${n}`, published_at }
  }
}
