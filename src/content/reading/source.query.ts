import { readSource, type Source } from '#content/core/source.ts'
import { unapprovedDomains } from '#domains/domain.store.ts'
import { ownHost } from '#domains/domain.ts'
import type { Portal } from '#platform/context.ts'
import { escapeHtml } from '#platform/text/html.ts'

/** A source for readers: it leads where it says only once its domain is approved, as every link does. */
export async function findSource({ db, config }: Portal, text: string): Promise<Source> {
  const { href, ...source } = readSource(text)
  if (!href) return source
  const unknown = await unapprovedDomains(db, `<a href="${escapeHtml(href)}">`, ownHost(config))
  return unknown.length > 0 ? source : { ...source, href }
}
