import { chooseCoverByLooking } from './editor/cover-chooser.ts'
import { mountEditor } from './editor/mount.ts'
import { readSetting } from './editor/words.ts'

const place = document.querySelector<HTMLElement>('[data-editor]')
const area = place && document.querySelector<HTMLTextAreaElement>(`textarea[name="${place.dataset.editor}"]`)
if (place && area && !area.disabled && !area.readOnly) {
  mountEditor(place, area)
  const cover = area.form?.elements.namedItem('cover')
  if (cover instanceof HTMLSelectElement) chooseCoverByLooking(cover, area, readSetting(place))
}
