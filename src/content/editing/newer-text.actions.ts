import { isDeepStrictEqual } from 'node:util'
import { listCategories } from '#categories/category.store.ts'
import { findManuscript } from '#content/core/manuscript.store.ts'
import type { Portal } from '#platform/context.ts'
import { madeBy } from '#platform/http/forms/idempotency.ts'
import { readId } from '#platform/http/query.ts'
import type { User } from '#users/user.ts'
import { readTyped, typedOf } from './article.form.ts'
import { forgetSaved, keepTyped } from './autosave.actions.ts'
import { newOne } from './autosave.store.ts'
import { readPlace } from './form-place.ts'

/** The version that a new article begins with. */
const first = 1

/**
 * What is typed on the page of a new article after that was saved belongs to the article: it is kept there, unless it says the same.
 * @returns undefined when this page has made no article that is still there
 */
export async function keepNewerText(portal: Portal, editor: User, address: string, body: unknown, tooMany: string) {
  const subject = await madeBy(portal, editor.id, address, body)
  const id = readId(subject?.replace('article:', '')) ?? 0
  const manuscript = await findManuscript(portal.db, id)
  if (!manuscript || manuscript.article.binned) return undefined

  const typed = readTyped(body)
  const saved = { ...typedOf(manuscript.values, { categories: await listCategories(portal.db), pictures: [] }), reason: typed.reason }
  const form = readPlace(body)
  await forgetSaved(portal, editor, newOne, form)
  if (isDeepStrictEqual(typed, saved)) return { id }
  return { id, ...(await keepTyped(portal, editor, { articleId: id, typed, version: first }, form, tooMany)) }
}
