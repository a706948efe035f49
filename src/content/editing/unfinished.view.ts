import { isDeepStrictEqual } from 'node:util'
import type { Reader } from '#content/reading/teaser.view.ts'
import { showStamp } from '#platform/text/dates.ts'
import type { Typed } from './article.form.ts'
import type { Autosave } from './autosave.store.ts'
import type { Editing } from './edit.view.ts'

/** What this editor typed and did not save stands in the fields again. */
export function withUnfinished<Shown extends Pick<Editing, 'form' | 'version'>>(
  { t, link }: Reader,
  articleId: number,
  kept: Autosave<Typed> | undefined,
  shown: Shown,
): Shown & { unfinished?: { text: string; forgetHref: string } } {
  if (!kept || isDeepStrictEqual(kept.typed, shown.form.typed)) return shown
  const forgetHref = link(`/quan-tri/tin/${articleId || 'moi'}/bo-tu-luu`)
  return {
    ...shown,
    form: { typed: kept.typed },
    version: kept.version,
    unfinished: { text: t.autosave.found(showStamp(kept.at)), forgetHref },
  }
}
