import type { ArticleValues } from '#content/core/article.ts'
import { changedFields, type Field } from '#content/core/changes.ts'
import { compareAside } from '#content/editing/aside.ts'
import type { Reader } from '#content/reading/teaser.ts'
import type { Portal } from '#platform/context.ts'
import { showStamp, showTime } from '#platform/text/dates.ts'

/** The fields in which two versions differ, word by word. */
export function showComparison(
  portal: Portal,
  reader: Reader,
  categories: { id: number; name: string }[],
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
  categories: { id: number; name: string }[],
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
    href: reader.link(`/quan-tri/tin/${id}`),
    comparison: await showComparison(portal, reader, categories, theirs, mine, touching),
  }
}

function labelOf({ t }: Reader, name: Field): string {
  const { fields } = t.articleForm
  if (name === 'categoryId') return fields.category
  return name === 'coverId' ? fields.cover : fields[name]
}

function showValue({ t }: Reader, categories: { id: number; name: string }[], values: ArticleValues, name: Field): string {
  const value = values[name]
  if (name === 'kind') return t.kinds[values.kind]
  if (name === 'categoryId') return categories.find(({ id }) => id === value)?.name ?? t.conflict.empty
  if (name === 'coverId') return value ? `#${value}` : t.conflict.empty
  if (name === 'pinned') return value ? t.conflict.yes : t.conflict.no
  if (name === 'publishedAt' || name === 'expiresAt') return value ? showStamp(String(value)) : t.conflict.empty
  return String(value)
}
