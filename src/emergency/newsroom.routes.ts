import { type RequestHandler, type Response, Router } from 'express'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { readDirection } from '#platform/database/order.ts'
import { Forbidden, found } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { type Form, field, showForm } from '#platform/http/forms/forms.ts'
import { readId } from '#platform/http/query.ts'
import { showMoment } from '#platform/text/dates.ts'
import { mayVisit } from '#users/rights.ts'
import { readContact } from './contact.form.ts'
import { type Contact, contactKinds } from './contact.ts'
import { addContact, changeContact, moveContact, removeContact, switchEmergency } from './emergency.actions.ts'
import { findContact, getEmergency, listContacts } from './emergency.store.ts'
import { showEmergency } from './emergency.view.ts'

const list = '/quan-tri/khan-cap'

declare global {
  namespace Express {
    interface Locals {
      /** The one that the address names. */
      contact: Contact
    }
  }
}

/** Made ready in quiet times, switched on in the storm. `readersPage` gives a page what readers' pages have around them. */
export function emergencyAdministration(portal: Portal, readersPage: RequestHandler): Router {
  const router = Router()

  router.param('contact', async (_req, res, next, id) => {
    res.locals.contact = found(await findContact(portal.db, readId(id) ?? 0))
    next()
  })

  router.get('/khan-cap', (_req, res) => show(res))

  router.post('/khan-cap/bat-tat', async (req, res) => {
    const { t, editor } = res.locals
    if (!maySwitch(res)) throw new Forbidden()
    const active = field(req.body, 'to') === 'on'
    if (!field(req.body, 'sure')) return show(res, t.emergency.notSure)
    await switchEmergency(portal, editor, active)
    done(req, res, active ? t.emergency.switchedOn : t.emergency.switchedOff, list)
  })

  /** The page as it would be, for the staff alone. */
  router.get('/khan-cap/dien-tap', readersPage, async (_req, res) => {
    const { page, ...shown } = showEmergency(res.locals.t, await listContacts(portal.db), timestamp(portal.clock))
    res.render('emergency/show', { ...shown, page: { ...page, path: undefined }, declared: true, drill: true })
  })

  router.get('/khan-cap/moi', (_req, res) => showEdit(res, res.locals.t.emergency.add, { typed: { kind: 'phone' } }))

  router.post('/khan-cap/moi', async (req, res) => {
    const { t, editor } = res.locals
    const form = readContact(t, req.body)
    if (!form.values) return showEdit(res, t.emergency.add, form)
    await addContact(portal, editor, form.values)
    done(req, res, t.emergency.saved(form.values.name), list)
  })

  router.get('/khan-cap/:contact', (_req, res) => {
    const { id, ...typed } = res.locals.contact
    showEdit(res, typed.name, { typed })
  })

  router.post('/khan-cap/:contact', async (req, res) => {
    const { t, editor, contact } = res.locals
    const form = readContact(t, req.body)
    if (!form.values) return showEdit(res, contact.name, form)
    await changeContact(portal, editor, contact, form.values)
    done(req, res, t.emergency.saved(form.values.name), list)
  })

  router.post('/khan-cap/:contact/thu-tu', async (req, res) => {
    const { t, editor, contact } = res.locals
    await moveContact(portal, editor, contact, readDirection(field(req.body, 'direction')))
    done(req, res, t.order.done(contact.name), list)
  })

  router.post('/khan-cap/:contact/xoa', async (req, res) => {
    const { t, editor, contact } = res.locals
    await removeContact(portal, editor, contact)
    done(req, res, t.emergency.removed(contact.name), list)
  })

  const maySwitch = (res: Response) => mayVisit(res.locals.editor.role, '/khan-cap/bat-tat')
  const mayChange = (res: Response) => mayVisit(res.locals.editor.role, '/khan-cap/moi')

  async function show(res: Response, fault = '') {
    const { t, link } = res.locals
    const { active, changedAt, changedBy } = await getEmergency(portal.db)
    const contacts = await listContacts(portal.db)
    const showContact = (contact: Contact, i: number, all: Contact[]) => ({
      ...contact,
      href: link(`${list}/${contact.id}`),
      order: {
        action: link(`${list}/${contact.id}/thu-tu`),
        up: i > 0 ? t.order.up(contact.name) : '',
        down: i < all.length - 1 ? t.order.down(contact.name) : '',
      },
    })
    res.status(fault ? 422 : 200).render('newsroom/emergency/list', {
      page: { title: t.emergency.title },
      ...{ active, fault, maySwitch: maySwitch(res), mayChange: mayChange(res) },
      changed: changedAt && t.emergency.changed(changedBy, showMoment(changedAt)),
      lists: contactKinds.map((kind) => ({ kind, contacts: contacts.filter((contact) => contact.kind === kind).map(showContact) })),
    })
  }

  function showEdit(res: Response, title: string, form: Form) {
    const kinds = contactKinds.map((kind) => [kind, res.locals.t.emergency.kinds[kind]])
    showForm(res, 'newsroom/emergency/edit', title, form, { kinds })
  }

  return router
}
