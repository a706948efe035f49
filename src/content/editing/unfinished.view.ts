import { isDeepStrictEqual } from 'node:util'
import { deskPath } from '#content/core/article.ts'
import type { Reader } from '#content/reading/teaser.view.ts'
import { readKind, usualKind } from '#kinds.ts'
import { showStamp } from '#platform/text/dates.ts'
import { readTyped, type Typed } from './article.form.ts'
import type { Autosave } from './autosave.store.ts'
import type { Editing } from './edit.view.ts'

type Kept = Autosave<Typed> & { articleId: number }

/** What an editor typed and did not save, as a line to open or to throw away. */
export function showUnfinished({ t, link }: Reader, { articleId, typed, at, place }: Kept) {
  const kind = readKind(typed.kind) ?? usualKind
  const path = deskPath({ kind, id: articleId || 'moi' })
  return {
    title: typed.title.trim() || t.articleForm.untitled,
    kind: t.kinds[kind].one,
    over: articleId === 0 ? t.unfinished.newOne : t.unfinished.change,
    time: showStamp(at),
    href: link(`${path}${articleId ? '/sua' : ''}?viet-do=${place}`),
    throwAwayHref: link(`${path}/bo-tu-luu?viet-do=${place}`),
  }
}

/** What this editor typed and did not save stands in the fields again: what `place` names, or the newest of this article. */
export function withUnfinished<Shown extends Pick<Editing, 'form' | 'version'>>(
  reader: Reader,
  all: Kept[],
  { articleId, place }: { articleId: number; place: string },
  shown: Shown,
) {
  const kept = all.find((one) => one.place === place) ?? (articleId === 0 || place ? undefined : all[0])
  const otherTexts = all.filter((one) => one !== kept).map((one) => showUnfinished(reader, one))
  if (!kept) return { ...shown, otherTexts }
  const known = { ...shown, otherTexts, place: kept.place, keptAt: kept.at }
  const typed = { ...readTyped({}), ...kept.typed }
  if (isDeepStrictEqual(typed, shown.form.typed)) return known
  const { throwAwayHref } = showUnfinished(reader, kept)
  const unfinished = { text: reader.t.autosave.found(showStamp(kept.at)), throwAwayHref }
  return { ...known, form: { typed }, version: kept.version, unfinished }
}
