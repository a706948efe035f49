import { deskPath } from '#content/core/article.ts'
import type { Reader } from '#content/reading/teaser.view.ts'
import type { KindName } from '#kinds.ts'
import { localIso, showMoment } from '#platform/text/dates.ts'
import type { TimelineEntry } from './timeline.store.ts'

const oneSitting = 10 * 60_000

/**
 * What was done to an article, last first; what one person saved within ten minutes is one line. `versions` are those that can be opened.
 */
export function showTimeline({ t, link }: Reader, article: { kind: KindName; id: number }, entries: TimelineEntry[], versions: number[]) {
  return oneASitting(entries).map(({ at, by, action, version, reason }) => ({
    iso: localIso(at),
    time: showMoment(at),
    by,
    what: (t.timeline as Record<string, string>)[action] ?? t.timeline.other,
    reason,
    version:
      version !== undefined && versions.includes(version)
        ? { name: t.revision.name(String(version)), href: link(`${deskPath(article)}/ban/${version}`) }
        : null,
  }))
}

const oneASitting = (entries: TimelineEntry[]): TimelineEntry[] => entries.filter((entry, i) => !continues(entry, entries[i - 1]))

const continues = (entry: TimelineEntry, next: TimelineEntry | undefined) =>
  next?.action === 'article.save' &&
  entry.action === 'article.save' &&
  next.by === entry.by &&
  Date.parse(next.at) - Date.parse(entry.at) <= oneSitting
