import { type ArticleValues, deskPath } from '#content/core/article.ts'
import { changedFields, type Field, fieldsOfBoth, valueIn } from '#content/core/fields.ts'
import { compareAside } from '#content/editing/aside.ts'
import type { Reader } from '#content/reading/teaser.view.ts'
import type { Portal } from '#platform/context.ts'
import { showTime } from '#platform/text/dates.ts'

/** The fields in which two versions differ, word by word. */
export function showComparison(
  portal: Portal,
  reader: Reader,
  categories: { id: number; slug: string; name: string }[],
  before: ArticleValues,
  after: ArticleValues,
  only: readonly string[] = changedFields(before, after),
) {
  const show = (values: ArticleValues, field: Field) => field.shown(valueIn(values, field), reader.t, { categories, pictures: [] })
  const differing = fieldsOfBoth(before, after).filter(({ name }) => only.includes(name))
  return Promise.all(
    differing.map(async (field) => ({
      label: field.label(reader.t),
      ...(await compareAside(portal, show(before, field), show(after, field))),
    })),
  )
}

/** Both texts beside each other when two people changed the same. */
export async function showConflict(
  portal: Portal,
  reader: Reader,
  categories: { id: number; slug: string; name: string }[],
  {
    id,
    theirs,
    by,
    at,
    mine,
    touching,
  }: { id: number; theirs: ArticleValues; by: string; at: string; mine: ArticleValues; touching: readonly string[] },
) {
  return {
    by,
    time: showTime(at),
    href: reader.link(`${deskPath({ kind: theirs.kind, id })}/sua`),
    comparison: await showComparison(portal, reader, categories, theirs, mine, touching),
  }
}
