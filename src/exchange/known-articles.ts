import { createHash } from 'node:crypto'

/** What tells whether an article is here already. */
export interface Identity {
  id: number | null
  title: string
  body: string
  published_at: string | null
  old_url: string | null
  /** Each of its kind is an article, even if two look the same: files of a folder. */
  apart?: boolean
}

export type KnownArticles = ReturnType<typeof createKnownArticles>

/**
 * Which articles are here, so that a line that comes again changes its article instead of adding another: by the old address; else by title
 * and time; without a time by title and text. Kept in memory, about 400 bytes an article: looking each line up in the database took most of
 * the time.
 */
export function createKnownArticles() {
  const byOldUrl = new Map<string, number>()
  const byKey = new Map<string, number[]>()
  const oldUrls = new Map<number, string | null>()
  const touched = new Set<number>()

  /** With two old addresses they are two articles, whatever they say. */
  const mayBe = (id: number, { old_url }: Identity) => !old_url || !oldUrls.get(id)

  return {
    isFree: (id: number) => !oldUrls.has(id),
    find(line: Identity): number | undefined {
      const moved = line.old_url ? byOldUrl.get(line.old_url) : undefined
      if (moved) return moved
      const key = line.published_at ? timeKey(line) : textKey(line)
      const same = (byKey.get(key) ?? []).filter((id) => mayBe(id, line))
      if (line.apart) return same.find((id) => !touched.has(id))
      if (line.id === null) return same[0]
      // Lines with numbers are an export: two that look the same are two articles there.
      return same.find((id) => id === line.id) ?? same.find((id) => !touched.has(id))
    },
    add(id: number, article: Identity) {
      for (const key of [timeKey(article), textKey(article)]) {
        const same = byKey.get(key)
        if (!same) byKey.set(key, [id])
        else if (!same.includes(id)) same.push(id)
      }
      if (article.old_url) byOldUrl.set(article.old_url, id)
      oldUrls.set(id, article.old_url ?? oldUrls.get(id) ?? null)
    },
    /** A number that is taken by an article whose text is gone: no line is that article. */
    take: (id: number) => void oldUrls.set(id, null),
    touch: (id: number) => void touched.add(id),
  }
}

const timeKey = ({ title, published_at }: Identity) => `${published_at ?? ''} ${title}`
const textKey = ({ title, body }: Identity) => `${createHash('sha1').update(body).digest('base64')} ${title}`
