import type { Article } from '#content/core/article.ts'
import type { Reader } from '#content/reading/teaser.ts'
import type { Portal } from '#platform/context.ts'
import { localIso, showMoment } from '#platform/text/dates.ts'
import { listVersions } from './revision.store.ts'
import { type Deed, listDeeds } from './timeline.store.ts'

const oneSitting = 10 * 60_000

/** What was done to an article, last first; what one person saved within ten minutes is one line. */
export async function showTimeline(portal: Portal, { t, link }: Reader, article: Article) {
  const kept = new Set(await listVersions(portal.db, article.id))
  const deeds = sittings(await listDeeds(portal.db, article.id))
  return deeds.map(({ at, by, action, version, reason }) => ({
    iso: localIso(at),
    time: showMoment(at),
    by,
    what: (t.deeds as Record<string, string>)[action] ?? t.deeds.other,
    reason,
    version:
      version !== undefined && kept.has(version)
        ? { name: t.revision.name(String(version)), href: link(`/quan-tri/tin/${article.id}/ban/${version}`) }
        : null,
  }))
}

const sittings = (deeds: Deed[]): Deed[] => deeds.filter((deed, i) => !continues(deed, deeds[i - 1]))

const continues = (deed: Deed, next: Deed | undefined) =>
  next?.action === 'article.save' &&
  deed.action === 'article.save' &&
  next.by === deed.by &&
  Date.parse(next.at) - Date.parse(deed.at) <= oneSitting
