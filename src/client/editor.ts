import { mountEditor } from './editor/mount.ts'

const place = document.querySelector<HTMLElement>('[data-editor]')
const area = place && document.querySelector<HTMLTextAreaElement>(`textarea[name="${place.dataset.editor}"]`)
if (place && area && !area.disabled && !area.readOnly) mountEditor(place, area)
