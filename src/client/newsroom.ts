import { autosave, keptUnder } from './newsroom/autosave.ts'
import { filterAsOneTypes } from './newsroom/filters.ts'
import { focalPoint } from './newsroom/focal-point.ts'
import { sendWhatIsKept } from './newsroom/kept-here.ts'
import { growOneLine } from './newsroom/one-line.ts'
import { showPresence } from './newsroom/presence.ts'
import { livePreview } from './newsroom/preview.ts'
import { namePublishButton } from './newsroom/publish-button.ts'
import { saveByKey } from './newsroom/save-key.ts'
import { tellWhatWasDone } from './newsroom/saved-in-place.ts'
import { sendWithoutLoss } from './newsroom/send-form.ts'
import { offerToShowPasswords, offerToShowWhileSigningIn } from './newsroom/show-password.ts'
import { sortByDragging } from './newsroom/sortable.ts'
import { showTextFacts } from './newsroom/text-facts.ts'
import { guardUnsaved } from './newsroom/unsaved.ts'
import { uploadMany } from './newsroom/uploads.ts'
import { copy } from './share.ts'

offerToShowPasswords()
offerToShowWhileSigningIn()

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-uploads]')) uploadMany(form)

for (const place of document.querySelectorAll<HTMLElement>('[data-focus]')) focalPoint(place)
for (const list of document.querySelectorAll<HTMLElement>('[data-sortable]')) sortByDragging(list)

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filters]')) filterAsOneTypes(form)

const { person, whenSending: sending, whenWaiting: waiting } = document.body.dataset
if (sending && waiting)
  for (const form of document.querySelectorAll<HTMLFormElement>('main form[method=post]'))
    if (form.enctype !== 'multipart/form-data' && !form.querySelector('[type=password]')) sendWithoutLoss(form, { sending, waiting })

const editors = [...document.querySelectorAll<HTMLFormElement>('form.editor')]
for (const form of editors) {
  livePreview(form)
  namePublishButton(form)
  guardUnsaved(form)
  autosave(form)
  showPresence(form)
  showTextFacts(form)
  saveByKey(form)
  tellWhatWasDone(form)
}
for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-one-line]')) growOneLine(field)
// A panel that is folded on a phone stands open where there is room beside the text.
if (matchMedia('(min-width: 72rem)').matches)
  for (const panel of document.querySelectorAll<HTMLDetailsElement>('details[data-wide-open]')) panel.open = true

if (navigator.clipboard)
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    button.hidden = false
    button.addEventListener('click', () => copy(button))
  }

for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

// What could not be sent from a tab that is closed now is sent from any page; where unfinished texts are listed it is seen at once.
const token = document.querySelector<HTMLInputElement>('main [name=_csrf], [name=_csrf]')?.value
if (person && token)
  sendWhatIsKept(person, token, editors[0] ? keptUnder(editors[0]) : '').then((sent) => {
    if (sent && document.querySelector('[data-unfinished]')) location.reload()
  })

// A form that was kept through the sign-in goes on its way.
document.querySelector<HTMLFormElement>('form[data-go-on]')?.requestSubmit()
