import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import type { Tx } from '#platform/database/schema.ts'
import { actorOf, type Entry, write } from '#platform/database/write.ts'
import type { User } from '#users/user.ts'
import { decideDomain, findDomain } from './domain.store.ts'
import type { DomainState } from './domain.ts'

type Verdict = Exclude<DomainState, 'found'>

/** What somebody decided about some hosts, each in the audit log. */
export const decideDomains = (portal: Portal, editor: User, hosts: string[], verdict: Verdict, subdomains?: boolean) =>
  write(portal, actorOf(editor), async (tx, record) => {
    for (const host of hosts) await decide(tx, record, { host, verdict, subdomains, by: editor.fullName, at: timestamp(portal.clock) })
  })

/** For the transaction that publishes what links to them: the one who publishes approves them. */
export async function approveDomains(tx: Tx, record: (entry: Entry) => void, portal: Portal, editor: User, hosts: string[]) {
  for (const host of hosts) await decide(tx, record, { host, verdict: 'approved', by: editor.fullName, at: timestamp(portal.clock) })
}

interface Judgement {
  host: string
  verdict: Verdict
  /** Undefined: as it was. */
  subdomains?: boolean
  by: string
  at: string
}

async function decide(tx: Tx, record: (entry: Entry) => void, { host, verdict, subdomains, by, at }: Judgement) {
  const known = await findDomain(tx, host)
  const below = subdomains ?? known?.subdomains ?? false
  if (known?.state === verdict && known.subdomains === below) return
  await decideDomain(tx, host, { state: verdict, subdomains: below, by, at })
  record({
    action: verdict === 'approved' ? 'domain.approve' : 'domain.refuse',
    details: { name: host, subdomains: below },
    readersUnaffected: true,
  })
}
