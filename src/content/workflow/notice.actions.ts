import { findRules } from '#approval/rules.store.ts'
import { words } from '#locales/index.ts'
import type { Mail } from '#mail/mail.ts'
import { putMail } from '#mail/outbox.store.ts'
import type { Portal } from '#platform/context.ts'
import type { Tx } from '#platform/database/schema.ts'
import { listResponsibilities } from '#users/responsibilities/responsibility.store.ts'
import { listUsers } from '#users/user.store.ts'
import type { User } from '#users/user.ts'
import { refusal, type Step, steps, type WorkItem } from './workflow.ts'

/** What happened to which article. */
interface StepTaken {
  step: Step
  id: number
  title: string
  reason: string | null
  /** As it stands afterwards. */
  piece: WorkItem
}

const publish = steps.find(({ name }) => name === 'publish')!
const review = steps.find(({ name }) => name === 'review')!

/** Writes to those who can do something now, and to the author of what was decided: into the outbox, so that no step depends on it. */
export async function tellPeople(portal: Portal, tx: Tx, editor: User, taken: StepTaken): Promise<void> {
  if (!portal.config.smtpUrl) return
  const mails = [...(await toApprovers(portal, tx, editor, taken)), ...(await toAuthor(portal, tx, editor, taken))]
  await putMail(tx, mails, portal.clock.now().toISOString())
}

async function toApprovers(portal: Portal, tx: Tx, editor: User, taken: StepTaken): Promise<Mail[]> {
  const next = taken.step.name === 'submit' ? publish : taken.step.name === 'urgent' ? review : undefined
  if (!next) return []
  const responsibilitiesByUser = await listResponsibilities(tx)
  const mails: Mail[] = []
  for (const user of await listUsers(tx)) {
    const recipient = responsibilitiesByUser.get(user.id)?.email
    if (!recipient || user.id === editor.id || refusal(next, taken.piece, user, await findRules(tx, user))) continue
    mails.push({ recipient, ...letter(portal, editor, taken, next === publish ? 'waits' : 'urgent') })
  }
  return mails
}

/** Who began the text, unless they did it themselves or have left. */
async function toAuthor(portal: Portal, tx: Tx, editor: User, taken: StepTaken): Promise<Mail[]> {
  const { beganBy } = taken.piece
  const what = taken.step.name === 'return' ? 'returned' : taken.step.to === 'published' ? 'published' : undefined
  if (!what || !beganBy || beganBy === editor.id) return []
  const recipient = (await listResponsibilities(tx)).get(beganBy)?.email
  return recipient ? [{ recipient, ...letter(portal, editor, taken, what) }] : []
}

/** In the portal's own language. */
function letter({ config }: Portal, editor: User, { id, title, reason }: StepTaken, what: 'waits' | 'urgent' | 'returned' | 'published') {
  const t = words.vi.mail
  const address = `${config.baseUrl}/quan-tri/tin/${id}`
  return {
    subject: t.subjects[what](title),
    body: [t[what](editor.fullName, title), reason ? t.reason(reason) : '', address, t.foot].filter(Boolean).join('\n\n'),
  }
}
