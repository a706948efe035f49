import type { Step } from '#content/workflow/workflow.ts'
import { unapprovedDomains } from '#domains/domain.store.ts'
import { ownHost, type Unapproved } from '#domains/domain.ts'
import type { Portal } from '#platform/context.ts'
import type { Db } from '#platform/database/schema.ts'
import { rendered } from '#platform/text/rendered.ts'

/** The domains that a text leads to and nobody has approved; nobody but its writer, when that is who asks. */
export const strangeDomains = (db: Db, { config }: Portal, body: string, writer = ''): Promise<Unapproved[]> =>
  unapprovedDomains(db, rendered(body), ownHost(config), writer)

/**
 * A domain that keeps an editor from publishing a text: one that was refused, or a new one that they brought into it themselves, which
 * somebody else has to see first. In an emergency a new one goes, and waits in the list of domains.
 */
export function domainInTheWay(strange: Unapproved[], step: Step, own: string[]): Unapproved | undefined {
  if (step.to !== 'published') return undefined
  return strange.find(({ host, state }) => state === 'refused' || (step.name === 'publish' && state === 'new' && own.includes(host)))
}

/** The domains that readers are led to for the first time by this step: who publishes what another wrote has seen them. */
export async function newDomainsIn(db: Db, portal: Portal, step: Step, body: string): Promise<string[]> {
  if (step.to !== 'published') return []
  return (await strangeDomains(db, portal, body)).filter(({ state }) => state === 'new').map(({ host }) => host)
}
