import type { ArticleValues } from '#content/core/article.ts'
import { changedFields, type Field, fieldRow } from '#content/core/fields.ts'
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
  only: readonly Field[] = changedFields(before, after),
) {
  const show = (values: ArticleValues, name: Field) => showValue(reader, categories, values, name)
  return Promise.all(
    only.map(async (name) => ({ label: labelOf(reader, name), ...(await compareAside(portal, show(before, name), show(after, name))) })),
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
  }: { id: number; theirs: ArticleValues; by: string; at: string; mine: ArticleValues; touching: readonly Field[] },
) {
  return {
    by,
    time: showTime(at),
    href: reader.link(`/quan-tri/tin/${id}/sua`),
    comparison: await showComparison(portal, reader, categories, theirs, mine, touching),
  }
}

const labelOf = ({ t }: Reader, name: Field): string => t.articleForm.fields[fieldRow(name).label]

const showValue = ({ t }: Reader, categories: { id: number; slug: string; name: string }[], values: ArticleValues, name: Field): string =>
  fieldRow(name).shown(values[name], t, categories)
