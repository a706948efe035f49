import { insertArticle } from '../src/content/core/article-changes.store.ts'
import type { Portal } from '../src/platform/context.ts'
import type { MadeArticle } from './articles.ts'

/** Makes articles public in one go, without what `write()` would do for each; nothing is indexed yet. */
export async function store({ writer }: Portal, articles: Iterable<MadeArticle>) {
  const change = { at: new Date().toISOString(), by: null }
  const rest = { kind: 'news', categoryId: null, source: '', coverId: null, expiresAt: null, pinned: false } as const
  await writer.transaction().execute(async (tx) => {
    for (const { title, lead, body, author, published_at } of articles)
      await insertArticle(tx, { ...rest, title, lead, body, author, publishedAt: published_at }, change, { status: 'published' })
  })
}
