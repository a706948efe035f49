import { valuesOf } from '#content/core/fields.ts'
import { findManuscript, keepFirst, putChange } from '#content/core/manuscript.store.ts'
import { insertRevision } from '#content/history/revision.store.ts'
import type { Tx } from '#platform/database/schema.ts'
import { found } from '#platform/errors.ts'
import { setDate } from './late.store.ts'

/**
 * Gives what readers see another date, and a change that waits beside it when that has the same one. Each is a version of its own: a form
 * that was open with the wrong minute meets it as it meets what somebody else saved. @returns the version that readers see
 */
export async function dateAnew(tx: Tx, id: number, at: string): Promise<number> {
  const manuscript = found(await findManuscript(tx, id))
  const { article, values, change } = manuscript
  const [shown, last] = [article.version + 1, article.version + (change ? 2 : 1)]
  const by = { at, by: null }
  await keepFirst(tx, manuscript)
  await insertRevision(tx, id, shown, { ...valuesOf(article), publishedAt: at }, by)
  if (change) {
    const publishedAt = values.publishedAt === article.publishedAt ? at : values.publishedAt
    await insertRevision(tx, id, last, { ...values, publishedAt }, by)
    await putChange(tx, id, { ...change, ...by, version: last, baseVersion: shown })
  }
  await setDate(tx, { id, version: last }, at)
  return shown
}
