import { autosave } from './newsroom/autosave.ts'
import { filterAsOneTypes } from './newsroom/filters.ts'
import { focalPoint } from './newsroom/focal-point.ts'
import { showPresence } from './newsroom/presence.ts'
import { livePreview } from './newsroom/preview.ts'
import { namePublishButton } from './newsroom/publish-button.ts'
import { offerToShowPasswords } from './newsroom/show-password.ts'
import { sortByDragging } from './newsroom/sortable.ts'
import { guardUnsaved } from './newsroom/unsaved.ts'
import { uploadMany } from './newsroom/uploads.ts'

offerToShowPasswords()

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-uploads]')) uploadMany(form)

for (const place of document.querySelectorAll<HTMLElement>('[data-focus]')) focalPoint(place)
for (const list of document.querySelectorAll<HTMLElement>('[data-sortable]')) sortByDragging(list)

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filters]')) filterAsOneTypes(form)

for (const form of document.querySelectorAll<HTMLFormElement>('form.editor')) {
  livePreview(form)
  namePublishButton(form)
  guardUnsaved(form)
  autosave(form)
  showPresence(form)
}

for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

// A form that was kept through the sign-in goes on its way.
document.querySelector<HTMLFormElement>('form[data-go-on]')?.requestSubmit()
