import { isDeepStrictEqual } from 'node:util'
import type { Reader } from '#content/reading/teaser.ts'
import type { Portal } from '#platform/context.ts'
import { showStamp } from '#platform/text/dates.ts'
import type { User } from '#users/user.ts'
import type { Typed } from './article.form.ts'
import { findAutosave } from './autosave.store.ts'
import type { Editing } from './edit.view.ts'

/** What this editor typed and did not save stands in the fields again. */
export async function withUnfinished<Shown extends Pick<Editing, 'form' | 'version'>>(
  portal: Portal,
  { t, link, editor }: Reader & { editor: User },
  articleId: number,
  shown: Shown,
): Promise<Shown & { unfinished?: { text: string; forgetHref: string } }> {
  const kept = await findAutosave<Typed>(portal.db, editor.id, articleId)
  if (!kept || isDeepStrictEqual(kept.typed, shown.form.typed)) return shown
  const forgetHref = link(`/quan-tri/tin/${articleId || 'moi'}/bo-tu-luu`)
  return {
    ...shown,
    form: { typed: kept.typed },
    version: kept.version,
    unfinished: { text: t.autosave.found(showStamp(kept.at)), forgetHref },
  }
}
