import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { getSiteInfo } from '#site/site-info.store.ts'
import { retryDelay } from './mail.ts'
import { listDue, postponeMail, removeMail, type WaitingMail } from './outbox.store.ts'

const atOnce = 20
/** Milliseconds; a mail server that does not answer holds up nothing but other mail. */
const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 }

/** Sends what waits; what cannot be sent is tried again later, less and less often. */
export async function sendMail(portal: Portal, signal?: AbortSignal): Promise<void> {
  const { smtpUrl, baseUrl } = portal.config
  if (!smtpUrl) return
  const due = await listDue(portal.db, timestamp(portal.clock), atOnce)
  if (due.length === 0) return

  const site = await getSiteInfo(portal.db)
  const from = { name: site.shortName || site.name, address: site.email || `cong-lang@${new URL(baseUrl).hostname}` }
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({ url: smtpUrl, ...limits })
  for (const mail of due) {
    if (signal?.aborted) break
    const failed = await transport
      .sendMail({ from, to: mail.recipient, subject: mail.subject, text: mail.body })
      .catch((error: unknown) => error)
    if (failed instanceof Error) await tryLater(portal, mail, failed)
    else await removeMail(portal.writer, mail.id)
  }
  transport.close()
}

async function tryLater({ writer, clock, log }: Portal, { id, attempts }: WaitingMail, error: Error) {
  const failures = attempts + 1
  const wait = retryDelay(failures)
  log.warn({ err: error, mail: id, failures }, wait ? 'a mail could not be sent; it is tried again later' : 'a mail was given up')
  if (!wait) return removeMail(writer, id)
  await postponeMail(writer, id, failures, new Date(clock.now().getTime() + wait).toISOString())
}
