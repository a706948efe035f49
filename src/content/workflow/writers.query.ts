import type { Rules } from '#approval/rules.ts'
import type { ArticleValues } from '#content/core/article.ts'
import { valuesOf } from '#content/core/fields.ts'
import { lastSaved, type Manuscript } from '#content/core/manuscript.ts'
import { eachRevision } from '#content/history/revision.store.ts'
import { hostsIn } from '#domains/domain.ts'
import type { Db } from '#platform/database/schema.ts'
import { rendered } from '#platform/text/rendered.ts'
import { type WorkItem, workItem } from './workflow.ts'
import { type Written, writersOf } from './writers.ts'

/** Somebody with what they have typed and not saved yet. */
interface Typing {
  by: number
  values?: ArticleValues
}

/**
 * What the workflow needs to know of an article, with who wrote it where that decides. Read before the transaction: versions never change.
 */
export async function pieceOf(
  db: Db,
  manuscript: Manuscript,
  { fourEyes }: Pick<Rules, 'fourEyes'>,
  { by, values }: Typing,
): Promise<WorkItem> {
  const piece = workItem(manuscript, values?.categoryId)
  if (!fourEyes) return piece
  const seen = manuscript.article.status === 'published' ? valuesOf(manuscript.article) : undefined
  const typed = { by, values: values ?? manuscript.values }
  return { ...piece, writers: await writersOf(andThen(versions(db, manuscript), typed), seen) }
}

/** Those of these hosts that nobody but this editor has brought into the text; all of them, if it is a new one. */
export async function ownHosts(db: Db, manuscript: Manuscript | undefined, editor: { id: number }, hosts: string[]): Promise<string[]> {
  if (hosts.length === 0 || !manuscript) return hosts
  const firstBy = new Map<string, number | null>()
  for await (const { by, values } of versions(db, manuscript))
    for (const host of hostsIn(rendered(values.body))) if (!firstBy.has(host)) firstBy.set(host, by)
  return hosts.filter((host) => !firstBy.has(host) || firstBy.get(host) === editor.id)
}

/** Oldest first. An imported article has no revisions before it is changed for the first time. */
async function* versions(db: Db, manuscript: Manuscript): AsyncGenerator<Written> {
  yield* eachRevision(db, manuscript.article.id)
  yield { by: lastSaved(manuscript).by, values: manuscript.values }
}

async function* andThen<T>(before: AsyncIterable<T>, last: T): AsyncGenerator<T> {
  yield* before
  yield last
}
