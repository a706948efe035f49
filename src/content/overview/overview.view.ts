import { showMissing } from '#content/checklist/missing.view.ts'
import { showMissingElsewhere } from '#content/checklist/missing-elsewhere.view.ts'
import { deskPath } from '#content/core/article.ts'
import { showArticle } from '#content/core/article.view.ts'
import { changedFields } from '#content/core/fields.ts'
import { lastSaved } from '#content/core/manuscript.ts'
import type { Typed } from '#content/editing/article.form.ts'
import { showUnfinished } from '#content/editing/unfinished.view.ts'
import { showTimeline } from '#content/history/timeline.view.ts'
import type { Reader } from '#content/reading/teaser.view.ts'
import { showBinned, showChange, showScheduled, showState, showUrgent } from '#content/workflow/state.view.ts'
import { showSteps } from '#content/workflow/step-bar.view.ts'
import { refusal, steps, stepsFor } from '#content/workflow/workflow.ts'
import type { Portal } from '#platform/context.ts'
import { showMoment } from '#platform/text/dates.ts'
import type { Overview } from './overview.query.ts'

/** The page of an article in the newsroom: where it stands, what it says, and what its reader here may do with it. */
export function showOverview(portal: Portal, reader: Reader, loaded: Overview) {
  const { t } = reader
  const { manuscript, shown, editor, rules, piece, now } = loaded
  const { article, values } = manuscript
  const marks = stepsFor(piece, editor, rules).filter((step) => step.marks)
  const bar = showSteps(reader, loaded)
  return {
    page: { title: values.title },
    state: { ...showState(reader, article, now), whose: whoseTurn(reader, loaded) },
    shown: { ...showArticle(portal, reader, shown), dated: values.publishedAt !== null },
    source: loaded.source,
    kind: t.kinds[values.kind].one,
    change: showChange(reader, manuscript),
    scheduled: showScheduled(reader, manuscript, marks),
    binned: article.binned && showBinned(reader, article.binned.at),
    bin: marks.find(({ name }) => name === 'bin' || name === 'unbin')?.name,
    urgent: showUrgent(
      reader,
      article,
      loaded.hasty,
      marks.find(({ name }) => name === 'review'),
    ),
    standing: article.version,
    bar,
    readOnly: bar.editHref || article.binned ? '' : whyNot(reader, loaded),
    missing: [...showMissing(reader, values, shown.cover?.alt), ...showMissingElsewhere(t, loaded.elsewhere)],
    timeline: showTimeline(reader, article, loaded.timeline, loaded.versions),
    present: loaded.others.length > 0 ? t.presence.others(loaded.others.join(', ')) : '',
    unfinished: loaded.unfinished.map((one) => showUnfinished(reader, one as typeof one & { typed: Typed })),
    presenceHref: reader.link(`${deskPath(article)}/dang-mo`),
  }
}

/** What others changed since this editor saw it, or what waits beside what readers see. */
export const changedSince = ({ manuscript, before }: Overview): string[] => (before ? changedFields(before.values, manuscript.values) : [])

const publishing = steps.find(({ name }) => name === 'publish')!

/** Who is to do something now. */
function whoseTurn({ t }: Reader, { manuscript, piece, rules, mayPublish, writer, timeline, editor }: Overview): string {
  const { overview } = t
  const stage = manuscript.change?.status ?? manuscript.article.status
  const theirs = piece.beganBy === editor.id ? overview.yours : writer && overview.withWriter(writer)
  if (stage === 'draft') return theirs || overview.saved(showMoment(lastSaved(manuscript).at))
  if (stage !== 'submitted') return ''
  const sent = timeline.find(({ action }) => action === 'article.submit')?.at ?? lastSaved(manuscript).at
  const mine = refusal(publishing, piece, editor, rules) ? [] : [overview.you]
  return overview.waits(showMoment(sent), namesOf(t, [...mine, ...mayPublish]))
}

function whyNot({ t }: Reader, { whyNot: why, shown, mayEdit }: Overview): string {
  const { overview } = t
  const reason = why === 'otherCategory' ? overview.otherCategory(shown.category?.name ?? '') : why === 'notYours' ? overview.notYours : ''
  return [`${t.articleForm.readOnly}${reason && ': '}${reason}.`, mayEdit.length > 0 ? overview.ask(namesOf(t, mayEdit)) : '']
    .join(' ')
    .trim()
}

const most = 4

const namesOf = ({ overview }: Reader['t'], names: string[]): string =>
  names.slice(0, most).join(', ') + (names.length > most ? overview.more(names.length - most) : '')
